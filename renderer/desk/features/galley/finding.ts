import type { Span } from '../../../../core/model/article/article.ts';
import type { ArticleView, Finding } from '../../article-state/article-view.ts';

/**
 * Returns the finding of a query, at the first place found from where the reader is: from the place found before, else
 * from the caret; past the end it goes on at the beginning.
 */
export function findFrom(view: ArticleView, query: string, found: readonly Span[]): Finding {
  const { finding, data, caret } = view;
  const from = finding?.found[finding.current]?.start ?? data.stops[caret]?.start ?? 0;
  const next = found.findIndex((span) => span.start >= from);
  const current = found.length === 0 ? -1 : Math.max(0, next);
  return { query, found, current, opened: finding?.opened ?? 0 };
}

/** Returns the finding with the next (1) or previous (-1) place as the current one, round and round. */
export function stepFinding(finding: Finding, step: 1 | -1): Finding {
  const { found, current } = finding;
  if (found.length === 0) return finding;
  return { ...finding, current: (current + step + found.length) % found.length };
}
