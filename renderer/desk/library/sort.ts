import { assertNever } from '../../../core/assert-never.ts';
import type { ArticleSummary } from '../../../core/contract.ts';
import type { Language } from '../../../core/settings.ts';
import { languageName } from './dates.ts';
import { decidedOf } from './progress.ts';

/** The columns of the library's table, in order; each can be sorted by. */
export const columns = [
  'title',
  'outlet',
  'published',
  'language',
  'progress',
  'untouched',
  'lastChange',
] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  column: Column;
  descending: boolean;
}

/** What was worked on last comes first. */
export const initialSort: Sort = { column: 'lastChange', descending: true };

/** Words begin at A; what is counted or dated begins with the most or the newest. */
const descendsFirst: Record<Column, boolean> = {
  title: false,
  outlet: false,
  published: true,
  language: false,
  progress: false,
  untouched: true,
  lastChange: true,
};

/** Returns the sort after a press on a column's heading: another column by its natural order, the same one reversed. */
export function pressColumn(sort: Sort, column: Column): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: descendsFirst[column] };
}

type Key = string | number | null;

function keyOf(summary: ArticleSummary, column: Column, language: Language): Key {
  const { article } = summary;
  switch (column) {
    case 'title':
      return article.title;
    case 'outlet':
      return article.outlet;
    case 'published':
      return article.published;
    case 'language':
      return languageName(article.language, language) || null;
    case 'progress': {
      const { decided, total } = decidedOf(summary.verdicts);
      return total === 0 ? null : decided / total;
    }
    case 'untouched':
      return summary.untouched;
    case 'lastChange':
      return summary.lastChangeAt;
    default:
      return assertNever(column);
  }
}

/** Dates and moments are written so that code units sort them; only words need a language's order. */
const isWord: Record<Column, boolean> = {
  title: true,
  outlet: true,
  published: false,
  language: true,
  progress: false,
  untouched: false,
  lastChange: false,
};

/**
 * Returns a sorted copy. What has no value in the column comes last either way; equals stand newest change first, then
 * by id, so that the order is the same each time.
 */
export function sortArticles(
  articles: readonly ArticleSummary[],
  sort: Sort,
  language: Language,
): ArticleSummary[] {
  const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const sign = sort.descending ? -1 : 1;
  const compareKeys = (a: Key, b: Key): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (isWord[sort.column]) return sign * collator.compare(String(a), String(b));
    return a < b ? -sign : a > b ? sign : 0;
  };
  return articles
    .map((summary) => ({ summary, key: keyOf(summary, sort.column, language) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareAge(a.summary, b.summary))
    .map(({ summary }) => summary);
}

function compareAge(a: ArticleSummary, b: ArticleSummary): number {
  if (a.lastChangeAt !== b.lastChangeAt) return a.lastChangeAt < b.lastChangeAt ? 1 : -1;
  return a.article.id < b.article.id ? 1 : -1;
}
