import { useMemo, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { ListFilter, Check } from 'lucide-react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { facetsOf, NONE, partsOf, type Facet } from '../../../../core/model/library/filter.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Popover.tsx';
import { cx } from '../../ui/props.ts';
import { languageName, useNumbers } from '../../app-state/formats.ts';
import type { ViewControl } from './use-library-view.ts';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
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
