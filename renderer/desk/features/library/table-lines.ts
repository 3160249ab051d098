import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { groupArticles, type GroupBy } from '../../../../core/model/library/groups.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';

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
