import { X } from 'lucide-react';
import {
  NONE,
  partsOf,
  noFilter,
  type FilterPart,
  type LibraryFilter,
} from '../../../../core/model/library/filter.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { languageName, formatPartialDate } from '../../app-state/formats.ts';
import type { ViewControl, Shown } from './use-library-view.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Checker } from '../../../../core/model/session.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LibraryFilters.module.css';

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
