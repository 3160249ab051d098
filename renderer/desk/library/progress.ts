import type { ArticleSummary, VerdictCounts } from '../../../core/contract.ts';

/** Returns how many claims there are, and how many of them have a verdict. */
export function decidedOf(counts: VerdictCounts): { decided: number; total: number } {
  const decided = counts.verified + counts.unverifiable + counts.refuted;
  return { decided, total: decided + counts.unchecked };
}

/** True where nothing is left to do: at least one claim or cleared sentence, none unchecked, none untouched. */
export function isDone(summary: ArticleSummary): boolean {
  const { total } = decidedOf(summary.verdicts);
  return summary.verdicts.unchecked === 0 && summary.untouched === 0 && total + summary.sentences > 0;
}
