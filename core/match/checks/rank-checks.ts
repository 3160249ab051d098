import type { ClaimText } from '../passage.ts';
import { checkFeatures, checkFeaturesOf, type CheckFeatures } from './check-features.ts';
import type { CheckStatistics, CheckText } from './check-text.ts';
import { askedWords, checkWords } from './check-words.ts';
import { checkWeights, hintModel } from './check-weights.ts';
import { aheadOf, hintFeatures, hintRow, sameWords } from './hint-features.ts';

export type { CheckStatistics, CheckText } from './check-text.ts';
export { differencesOf } from './differences.ts';

/** An earlier check that may be of a claim. */
export interface RankedCheck {
  readonly check: CheckText;
  /** Comparable with others of the same claim, and with nothing else. */
  readonly score: number;
  /** How likely it is of the same claim (0-1). */
  readonly probability: number;
}

/** What has the same words is the same claim, however common they are. */
const SAME = 0.99;

/**
 * Returns candidates for a claim, best first. `statistics` is of the index that they come from, asked for the keys that askedKeysOf
 * gives. The order in which they come does not count. Any two texts can be compared; the time is linear in their words.
 */
export function rankChecks(
  claim: ClaimText,
  checks: readonly CheckText[],
  statistics: CheckStatistics,
): RankedCheck[] {
  const rows = checkFeaturesOf(askedWords(claim), checks.map(checkWords), statistics);
  const scores = rows.map(scoreOf);
  const words = checks.map((check) => sameWords(check.claim));
  const ahead = aheadOf(scores, words);
  const asked = sameWords(claim.text);
  return checks
    .map((check, at) => {
      const row = rows[at];
      const score = scores[at] ?? 0;
      const found = row === undefined ? 0 : probabilityOf(row, score, ahead[at] ?? 0);
      const isSame = asked !== '' && words[at] === asked;
      return { check, score, isSame, probability: isSame ? Math.max(SAME, found) : found };
    })
    .sort(
      (one, other) =>
        Number(other.isSame) - Number(one.isSame) ||
        other.score - one.score ||
        byId(one.check.id, other.check.id),
    )
    .map(({ check, score, probability }) => ({ check, score, probability }));
}

/** By the numbers in them first: of checks with the same words the one that came first in its archive is first. */
const numbers = new Intl.Collator('en', { numeric: true });

function byId(one: string, other: string): number {
  return numbers.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

function scoreOf(row: CheckFeatures): number {
  return checkFeatures.reduce((sum, feature) => sum + checkWeights[feature] * row[feature], 0);
}

function probabilityOf(row: CheckFeatures, score: number, ahead: number): number {
  const values = hintRow(row, score, ahead);
  const odds = hintFeatures.reduce(
    (sum, feature) => sum + hintModel.of[feature] * values[feature],
    hintModel.bias,
  );
  return 1 / (1 + Math.exp(-odds));
}
