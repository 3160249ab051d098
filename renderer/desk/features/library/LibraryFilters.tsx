import { useMemo, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { ListFilter, Check, X } from 'lucide-react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import {
  facetsOf,
  NONE,
  partsOf,
  type Facet,
  noFilter,
  type FilterPart,
  type LibraryFilter,
} from '../../../../core/model/library/filter.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Popover.tsx';
import { cx } from '../../ui/props.ts';
import { languageName, formatPartialDate, useNumbers } from '../../app-state/formats.ts';
import type { ViewControl, Shown } from './use-library-view.ts';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Checker } from '../../../../core/model/session.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { Button } from '../../ui/Button.tsx';
import bar from './LibraryBar.module.css';
import styles from './LibraryFilters.module.css';

interface FilterMenuProps {
  control: ViewControl;
  /** What there is to narrow. */
  shelf: readonly ArticleSummary[];
}

/** Narrows the table by status, outlet, language, checker and date, behind a button that tells how many are on. */
export function FilterMenu({ control, shelf }: FilterMenuProps) {
  const t = useMessages();
  const count = partsOf(control.view.filter).filter((part) => part !== 'words').length;
  return (
    <DialogTrigger>
      <AriaButton className={cx(bar.button, count > 0 && styles.buttonOn)}>
        <ListFilter size={14} aria-hidden />
        {t('library.filterButton')}
        {count > 0 && <span className={bar.count}>{count}</span>}
      </AriaButton>
      <Panel label={t('library.filters')} className={styles.filters}>
        <Filters control={control} shelf={shelf} />
      </Panel>
    </DialogTrigger>
  );
}

function Filters({ control, shelf }: FilterMenuProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const checkers = useApp((state) => state.checkers);
  const { view, filter } = control;
  const { status, outlets, languages, checkers: chosen, period, open } = view.filter;
  const facets = useMemo(() => facetsOf(shelf, view.filter), [shelf, view.filter]);
  const isBackwards = period.from !== null && period.to !== null && period.to < period.from;
  return (
    <>
      <div className={styles.column}>
        <FacetList
          label={t('library.column.status')}
          facets={facets.status}
          chosen={status}
          nameOf={(value) => t(`library.status.${value}`)}
          onChange={(next) => filter({ status: next })}
        />
        <Checkbox isSelected={open} onChange={(next) => filter({ open: next })}>
          <span className={styles.onlyOpen}>
            {t('library.onlyOpen')} <span className={bar.count}>{facets.open}</span>
          </span>
        </Checkbox>
        <div className={styles.days}>
          <DateField
            label={t('results.from')}
            edge="first"
            value={period.from ?? ''}
            onChange={(day) => filter({ period: { ...period, from: isDate(day) ? day : null } })}
          />
          <DateField
            label={t('results.to')}
            edge="last"
            value={period.to ?? ''}
            onChange={(day) => filter({ period: { ...period, to: isDate(day) ? day : null } })}
            error={isBackwards ? t('results.backwards') : null}
          />
        </div>
        <p className={styles.hint}>{t('library.periodHint')}</p>
      </div>
      <div className={styles.column}>
        <FacetList
          label={t('library.column.outlet')}
          facets={facets.outlets}
          chosen={outlets}
          nameOf={(value) => (value === NONE ? t('library.noOutlet') : value)}
          onChange={(next) => filter({ outlets: next })}
        />
        <FacetList
          label={t('library.column.language')}
          facets={facets.languages}
          chosen={languages}
          nameOf={(value) => languageName(value, language) || t('library.noLanguage')}
          onChange={(next) => filter({ languages: next })}
        />
        <FacetList
          label={t('library.checker')}
          facets={facets.checkers}
          chosen={chosen}
          nameOf={(id) => checkers.find((checker) => checker.id === id)?.name ?? '?'}
          onChange={(next) => filter({ checkers: next })}
        />
      </div>
    </>
  );
}

interface FacetListProps<Value extends string> {
  label: string;
  facets: readonly Facet<Value>[];
  chosen: readonly Value[];
  nameOf(value: Value): string;
  onChange(chosen: Value[]): void;
}

/** Values to narrow a table to, any number of them, each with how many articles it would leave; nothing if there is none. */
function FacetList<Value extends string>(props: FacetListProps<Value>) {
  const { label, facets, chosen, nameOf, onChange } = props;
  const number = useNumbers();
  const labelId = useId();
  if (facets.length === 0) return null;
  // A key must be something: no outlet is the empty word.
  const keyOf = (value: Value) => `=${value}`;
  return (
    <div>
      <div id={labelId} className={bar.label}>
        {label}
      </div>
      <ListBox
        aria-labelledby={labelId}
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={chosen.map(keyOf)}
        onSelectionChange={(keys) =>
          onChange(
            facets.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(keyOf(value))),
          )
        }
        className={styles.facets ?? ''}
      >
        {facets.map(({ value, count }) => (
          <ListBoxItem key={value} id={keyOf(value)} textValue={nameOf(value)} className={styles.facet ?? ''}>
            <span className={styles.box} aria-hidden>
              <Check size={12} strokeWidth={3} />
            </span>
            <span className={styles.facetName}>{nameOf(value)}</span>
            <span className={bar.count}>{number(count)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

/** The filters that are on, each with a button that takes it off, and how many articles they hide. */
export function FilterChips({ control, shown }: { control: ViewControl; shown: Shown }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const checkers = useApp((state) => state.checkers);
  const { view, change, filter } = control;
  const parts = partsOf(view.filter);
  if (parts.length === 0) return null;
  const total = shown.shelf.length;
  const words = { t, language, checkers };
  return (
    <div className={styles.chips} role="group" aria-label={t('library.filters')}>
      {parts
        .filter((part) => part !== 'words')
        .map((part) => {
          const text = chipText(view.filter, part, words);
          return (
            <button
              key={part}
              type="button"
              className={styles.chip}
              aria-label={t('library.takeOff', { filter: text })}
              onClick={() => filter({ [part]: noFilter[part] })}
            >
              <span className={styles.chipText}>{text}</span>
              <X size={12} aria-hidden />
            </button>
          );
        })}
      <span role="status" className={styles.hidden}>
        {t('library.hidden', { n: shown.remaining, total, hidden: total - shown.remaining })}
      </span>
      <Button tone="quiet" onPress={() => change({ filter: noFilter })} className={styles.clear}>
        {t('library.clearFilters')}
      </Button>
    </div>
  );
}

interface Words {
  t: Translate;
  language: Language;
  checkers: readonly Checker[];
}

/** As many values as a chip names; of more it says how many. */
const NAMED = 2;

function chipText(filter: LibraryFilter, part: FilterPart, { t, language, checkers }: Words): string {
  const listed = (names: readonly string[]) =>
    names.length <= NAMED ? names.join(', ') : t('library.chip.several', { n: names.length });
  switch (part) {
    case 'words':
      return filter.words;
    case 'status':
      return t('library.chip', {
        name: t('library.column.status'),
        values: listed(filter.status.map((status) => t(`library.status.${status}`))),
      });
    case 'outlets':
      return t('library.chip', {
        name: t('library.column.outlet'),
        values: listed(filter.outlets.map((outlet) => (outlet === NONE ? t('library.noOutlet') : outlet))),
      });
    case 'languages':
      return t('library.chip', {
        name: t('library.column.language'),
        values: listed(filter.languages.map((tag) => languageName(tag, language) || t('library.noLanguage'))),
      });
    case 'checkers':
      return t('library.chip', {
        name: t('library.checker'),
        values: listed(
          filter.checkers.map((id) => checkers.find((checker) => checker.id === id)?.name ?? '?'),
        ),
      });
    case 'period': {
      const { from, to } = filter.period;
      const day = (date: string | null) => date && formatPartialDate(date, language);
      if (from !== null && to !== null)
        return t('library.chip.between', { from: day(from) ?? '', to: day(to) ?? '' });
      return from !== null
        ? t('library.chip.from', { from: day(from) ?? '' })
        : t('library.chip.to', { to: day(to) ?? '' });
    }
    case 'open':
      return t('library.onlyOpen');
  }
}
