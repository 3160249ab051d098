import type { ArticleSummary, VerdictCounts } from '../../contract/index.ts';
import { z } from '../../kernel/zod.ts';

/** How far an article is, in the order in which checkers work on them. */
export const ArticleStatus = z.enum(['disagreement', 'inWork', 'untouched', 'done', 'archived']);
export type ArticleStatus = z.infer<typeof ArticleStatus>;

/** Returns how many claims there are, and how many of them have a verdict. */
export function decidedOf(counts: VerdictCounts): { decided: number; total: number } {
  const decided = counts.verified + counts.unverifiable + counts.refuted;
  return { decided, total: decided + counts.unchecked };
}

/**
 * True if nothing is left to do: there is at least one claim or cleared sentence, no claim is unchecked and no
 * sentence is untouched.
 */
export function isDone(summary: Pick<ArticleSummary, 'verdicts' | 'sentences' | 'untouched'>): boolean {
  const { total } = decidedOf(summary.verdicts);
  return summary.verdicts.unchecked === 0 && summary.untouched === 0 && total + summary.sentences > 0;
}

/**
 * Returns how far an article is. An archived article is archived, whatever is open in it. Otherwise an open
 * disagreement counts first, because an article is not done while two checkers differ. An article is untouched if
 * nobody has decided, made, dismissed or cleared anything; suggestions of the detector are nobody's work.
 */
export function statusOf(summary: ArticleSummary): ArticleStatus {
  if (summary.article.archived) return 'archived';
  if (summary.disagreements > 0) return 'disagreement';
  if (!summary.touched) return 'untouched';
  return isDone(summary) ? 'done' : 'inWork';
}
