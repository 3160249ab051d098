import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Column } from '../../../../core/model/library/columns.ts';
import { ArticleStatus, decidedOf, statusOf } from '../../../../core/model/library/status.ts';
import type { Sort } from '../../../../core/model/library/view.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { languageName } from '../../app-state/formats.ts';

/** Words begin at A; what is counted or dated begins with the most or the newest. */
const descendsFirst: Record<Column, boolean> = {
  title: false,
  status: false,
  outlet: false,
  byline: false,
  published: true,
  language: false,
  words: true,
  progress: false,
  untouched: true,
  lastChange: true,
  opened: true,
  added: true,
};

/** Returns the sort by a column in its natural order. */
export function sortBy(column: Column): Sort {
  return { column, descending: descendsFirst[column] };
}

/** Returns the sort after a press on a column's heading: another column by its natural order, the same one reversed. */
export function pressColumn(sort: Sort, column: Column): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return sortBy(column);
}

type Key = string | number | null;

type Opened = ReadonlyMap<Id, string>;

function keyOf(summary: ArticleSummary, column: Column, language: Language, opened: Opened): Key {
  const { article } = summary;
  switch (column) {
    case 'title':
      return article.title;
    case 'status':
      return ArticleStatus.options.indexOf(statusOf(summary));
    case 'outlet':
      return article.outlet;
    case 'byline':
      return article.byline;
    case 'words':
      return summary.words;
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
    case 'opened':
      return opened.get(article.id) ?? null;
    case 'added':
      return article.createdAt;
    default:
      return assertNever(column);
  }
}

/** Dates and moments are written so that code units sort them; only words need a language's order. */
const isWord = new Set<Column>(['title', 'outlet', 'byline', 'language']);

/**
 * Returns a sorted copy. What has no value in the column comes last either way; equals stand newest change first, then
 * by id, so that the order is the same each time.
 */
export function sortArticles(
  articles: readonly ArticleSummary[],
  sort: Sort,
  language: Language,
  opened: Opened = new Map(),
): ArticleSummary[] {
  const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const sign = sort.descending ? -1 : 1;
  const compareKeys = (a: Key, b: Key): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (isWord.has(sort.column)) return sign * collator.compare(String(a), String(b));
    return a < b ? -sign : a > b ? sign : 0;
  };
  return articles
    .map((summary) => ({ summary, key: keyOf(summary, sort.column, language, opened) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareAge(a.summary, b.summary))
    .map(({ summary }) => summary);
}

function compareAge(a: ArticleSummary, b: ArticleSummary): number {
  if (a.lastChangeAt !== b.lastChangeAt) return a.lastChangeAt < b.lastChangeAt ? 1 : -1;
  return a.article.id < b.article.id ? 1 : -1;
}
