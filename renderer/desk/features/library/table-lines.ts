import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { groupArticles, type GroupBy } from '../../../../core/model/library/groups.ts';
import type { Shelf, Sort } from '../../../../core/model/library/view.ts';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Column } from '../../../../core/model/library/columns.ts';
import { ArticleStatus, decidedOf, statusOf } from '../../../../core/model/library/filter.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { languageName } from '../../app-state/formats.ts';

/** A line of the table: an article, or the heading of a group of them. `key` names it, whatever stands above it. */
export type Line =
  | { kind: 'article'; key: string; summary: ArticleSummary }
  | { kind: 'group'; key: string; value: string; count: number; isFolded: boolean };

/** Returns the articles of a shelf. */
export function onShelf(articles: readonly ArticleSummary[], shelf: Shelf): ArticleSummary[] {
  return articles.filter(({ article }) => shelfOf(article) === shelf);
}

/** Returns how many articles are on each shelf. */
export function countShelves(articles: readonly ArticleSummary[]): Record<Shelf, number> {
  const counts = { articles: 0, archive: 0, deleted: 0 };
  for (const { article } of articles) counts[shelfOf(article)]++;
  return counts;
}

function shelfOf({ removed, archived }: ArticleSummary['article']): Shelf {
  return removed ? 'deleted' : archived ? 'archive' : 'articles';
}

const made = new WeakMap<ArticleSummary, Line>();

/** The same article is the same line, so that narrowing the table makes none anew. */
function lineOf(summary: ArticleSummary): Line {
  const known = made.get(summary);
  if (known !== undefined) return known;
  const line: Line = { kind: 'article', key: summary.article.id, summary };
  made.set(summary, line);
  return line;
}

const places = new WeakMap<readonly Line[], ReadonlyMap<string, number>>();

/** Returns where each line is, from 0, by its key; counted once for the same lines. */
export function placesOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const known = places.get(lines);
  if (known !== undefined) return known;
  const counted = new Map(lines.map(({ key }, index) => [key, index]));
  places.set(lines, counted);
  return counted;
}

/** Returns where the line with a key is, from 0, or -1. It counts no places, which takes longer than to look for a few. */
export function placeOf(lines: readonly Line[], key: string): number {
  return places.get(lines)?.get(key) ?? lines.findIndex((line) => line.key === key);
}

/** Returns the lines of sorted articles, each group under its heading; of a folded one only that. */
export function linesOf(
  articles: readonly ArticleSummary[],
  by: GroupBy,
  folded: readonly string[],
  language: string,
): Line[] {
  const hidden = new Set(folded);
  return groupArticles(articles, by, language).flatMap(({ key: value, articles: members }): Line[] => {
    const lines = members.map(lineOf);
    if (by === 'none') return lines;
    const key = `group:${value}`;
    const isFolded = hidden.has(key);
    const heading: Line = { kind: 'group', key, value, count: members.length, isFolded };
    return isFolded ? [heading] : [heading, ...lines];
  });
}

/** The id of a line in the page, by its key, for the table to point at. */
export function rowId(key: string): string {
  return `line-${encodeURIComponent(key)}`;
}

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
