import { assertNever } from '../../kernel/assert-never.ts';
import type { ArticleSummary } from '../../contract/index.ts';
import { z } from '../../kernel/zod.ts';
import { NONE, ArticleStatus, statusOf } from './filter.ts';

/** What the library's table is grouped by. */
export const GroupBy = z.enum(['none', 'status', 'outlet']);
export type GroupBy = z.infer<typeof GroupBy>;

/** Articles that stand together under one heading. */
export interface ArticleGroup {
  /** A status, or an outlet; NONE for no outlet, and for all articles if nothing is grouped. */
  key: string;
  articles: readonly ArticleSummary[];
}

/**
 * Groups articles, which keep their order within each group. Statuses come in their own order. Outlets are sorted by
 * name in `language`, and articles without an outlet come last. Empty groups are left out.
 */
export function groupArticles(
  articles: readonly ArticleSummary[],
  by: GroupBy,
  language: string,
): ArticleGroup[] {
  if (by === 'none') return articles.length === 0 ? [] : [{ key: NONE, articles }];
  const groups = new Map<string, ArticleSummary[]>();
  for (const summary of articles) {
    const key = keyOf(summary, by);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [summary]);
    else group.push(summary);
  }
  const parted = [...groups].map(([key, members]) => ({ key, articles: members }));
  return parted.sort(orderOf(by, language));
}

function keyOf(summary: ArticleSummary, by: Exclude<GroupBy, 'none'>): string {
  switch (by) {
    case 'status':
      return statusOf(summary);
    case 'outlet':
      return summary.article.outlet ?? NONE;
    default:
      return assertNever(by);
  }
}

function orderOf(
  by: Exclude<GroupBy, 'none'>,
  language: string,
): (a: ArticleGroup, b: ArticleGroup) => number {
  if (by === 'status') {
    const order: readonly string[] = ArticleStatus.options;
    return (a, b) => order.indexOf(a.key) - order.indexOf(b.key);
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => Number(a.key === NONE) - Number(b.key === NONE) || compare(a.key, b.key);
}
