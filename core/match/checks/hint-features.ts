import { checkFeatures, type CheckFeature, type CheckFeatures } from './check-features.ts';

/** By what it is told how likely an earlier check is of the same claim: how it compares by itself, and with the next best. */
export const hintFeatures = [...checkFeatures, 'score', 'ahead'] as const;
export type HintFeature = CheckFeature | 'score' | 'ahead';

/** What is further ahead is as sure. */
const MOST_AHEAD = 8;

/**
 * Returns for each candidate how far its score is above the best of those with other words: the same claim checked twice is twice as good a
 * hint. `words` are those of each candidate's claim (sameWords). Where there is no other it is held against 0.
 */
export function aheadOf(scores: readonly number[], words: readonly string[]): number[] {
  const order = scores.map((_, at) => at).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  const best = words[order[0] ?? 0];
  const second = order.find((at) => words[at] !== best);
  return scores.map((score, at) => {
    const rival = words[at] === best ? second : order[0];
    return Math.max(
      -MOST_AHEAD,
      Math.min(MOST_AHEAD, score - (rival === undefined ? 0 : (scores[rival] ?? 0))),
    );
  });
}

/** A text's words in one line, in small letters and without marks: texts that have the same make the same claim. */
export function sameWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
}

export function hintRow(row: CheckFeatures, score: number, ahead: number): Record<HintFeature, number> {
  return { ...row, score, ahead };
}
