import type { ArticleSummary } from '../../../core/contract.ts';
import { groupArticles, type GroupBy } from '../../../core/library/groups.ts';
import type { Shelf } from '../../../core/library/view.ts';

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

/** Returns the lines of sorted articles, each group under its heading; of a folded one only that. */
export function linesOf(
  articles: readonly ArticleSummary[],
  by: GroupBy,
  folded: readonly string[],
  language: string,
): Line[] {
  const hidden = new Set(folded);
  return groupArticles(articles, by, language).flatMap(({ key: value, articles: members }): Line[] => {
    const lines = members.map((summary): Line => ({ kind: 'article', key: summary.article.id, summary }));
    if (by === 'none') return lines;
    const key = `group:${value}`;
    const isFolded = hidden.has(key);
    const heading: Line = { kind: 'group', key, value, count: members.length, isFolded };
    return isFolded ? [heading] : [heading, ...lines];
  });
}
