import type { RankFeature } from './features.ts';
import type { FollowFeature } from './follow.ts';

/*
 * Made by `npm run train-passages`; change the recipe, not this file. Fitted on the claims of WiCE (R. Kamoi, T. Goyal, J. D.
 * Rodriguez, G. Durrett: WiCE: Real-World Entailment for Claims in Wikipedia, EMNLP 2023), in English. See
 * docs/decisions/043-passages.md.
 */

/** How much of a passage's score a feature makes. */
export const rankWeights: Readonly<Record<RankFeature, number>> = {
  bm25: 1.5,
  coverage: 13.09,
  precision: 1.76,
  closeness: 1.24,
  run: 5.59,
  near: 14.36,
  previous: 9.16,
  next: 18.78,
  name: 1.33,
  number: 0.91,
  year: 0.43,
  day: 2.46,
  otherNumber: -0.55,
  negation: 1.01,
  headline: 2.45,
  context: 6.84,
  title: 2.82,
  source: 1.21,
  length: 1.24,
  short: -0.67,
};

/** How much a feature says for a passage beside those that were picked before it. */
export const followWeights: Readonly<Record<FollowFeature, number>> = {
  score: 0.43,
  words: 11.5,
  dates: 2.54,
  names: 1.88,
  numbers: 2.12,
  repeats: -0.43,
  copies: -1.77,
  beside: 0.76,
  close: 1.12,
};
