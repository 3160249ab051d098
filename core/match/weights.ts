import type { RankFeature } from './features.ts';
import type { FollowFeature } from './follow.ts';
import type { NeighbourFeature, SupportFeature } from './support-features.ts';

/*
 * Made by `npm run train-passages`; change the recipe, not this file. Fitted on the claims of WiCE (R. Kamoi, T. Goyal, J. D.
 * Rodriguez, G. Durrett: WiCE: Real-World Entailment for Claims in Wikipedia, EMNLP 2023), in English. See
 * docs/decisions/043-passages.md.
 */

/** How much of a passage's score a feature makes. */
export const rankWeights: Readonly<Record<RankFeature, number>> = {
  bm25: 1.49,
  coverage: 13.08,
  precision: 1.75,
  closeness: 1.24,
  run: 5.6,
  near: 14.44,
  previous: 9.11,
  next: 18.77,
  name: 1.36,
  number: 0.92,
  year: 0.45,
  day: 2.46,
  otherNumber: -0.54,
  negation: 1.01,
  headline: 2.44,
  context: 6.89,
  title: 2.85,
  source: 1.2,
  length: 1.24,
  short: -0.66,
};

/** How much a feature says for a passage beside those that were picked before it. */
export const followWeights: Readonly<Record<FollowFeature, number>> = {
  score: 0.41,
  words: 11.46,
  dates: 2.72,
  names: 1.86,
  numbers: 2.08,
  repeats: -0.47,
  copies: -1.42,
  beside: 0.83,
  close: 1.16,
};

/** A linear model of log-odds. */
interface Model<Feature extends string> {
  readonly of: Readonly<Record<Feature, number>>;
  readonly bias: number;
}

/** How much a feature says that passages do not say a word of a claim, by itself and beside its neighbours. */
export const supportWeights: Model<SupportFeature> = {
  of: {
    mark: -0.89,
    small: -0.71,
    notInBest: 0.82,
    notInThree: 0.26,
    notInAll: 0.22,
    near: 0.03,
    name: -0.03,
    number: 1.22,
    date: 1.42,
    missingName: 1.23,
    missingNumber: 0.3,
    missingDate: 1.64,
    headline: -1.27,
    missingHeadline: -0.22,
    context: -0.09,
    missingContext: -0.23,
    left: 0.3,
    right: 0.38,
    missingLeft: 0.21,
    missingRight: 0.11,
    smallLeft: 0.35,
    smallRight: 1.31,
    smallBetween: 0.23,
    smallSecondLeft: 0.46,
    smallSecondRight: 0.73,
    lack: -1.34,
    wordLack: -0.9,
    missingLack: 0.75,
    best: 0.54,
    bestWithWord: 0.05,
    behind: 1.04,
    withLeft: -0.99,
    withRight: -0.59,
    smallWithBoth: -1.22,
    smallSaid: 0.29,
    place: 1.01,
    last: -3.63,
    opening: 0.04,
    capital: 0.01,
    missingCapital: 0.52,
    missingLetters: 0.12,
  },
  bias: -1.66,
};
export const neighbourWeights: Model<NeighbourFeature> = {
  of: {
    own: 0.79,
    next: 0.41,
    previous: 0.35,
    second: 0.01,
    secondPrevious: 0.1,
    both: -0.35,
    most: -0.28,
    mean: -0.4,
    mark: -0.51,
    small: -0.19,
    notInThree: 0.12,
    notInAll: 0.08,
  },
  bias: -0.02,
};
/** From these log-odds on a word is called unsaid: lower than 0, since F1 misses a word that is not called so more. */
export const unsaidFrom = -0.8;
