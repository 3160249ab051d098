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
  score: 0.42,
  words: 11.66,
  dates: 2.51,
  names: 1.72,
  numbers: 2.09,
  repeats: -0.42,
  copies: -1.75,
  beside: 0.78,
  close: 1.13,
};

/** A linear model of log-odds. */
interface Model<Feature extends string> {
  readonly of: Readonly<Record<Feature, number>>;
  readonly bias: number;
}

/** How much a feature says that passages do not say a word of a claim, by itself and beside its neighbours. */
export const supportWeights: Model<SupportFeature> = {
  of: {
    mark: -0.91,
    small: -0.78,
    notInBest: 0.83,
    notInThree: 0.26,
    notInAll: 0.2,
    near: -0.01,
    name: -0.02,
    number: 1.23,
    date: 1.42,
    missingName: 1.22,
    missingNumber: 0.29,
    missingDate: 1.63,
    headline: -1.28,
    missingHeadline: -0.21,
    context: -0.08,
    missingContext: -0.23,
    left: 0.28,
    right: 0.36,
    missingLeft: 0.27,
    missingRight: 0.16,
    smallLeft: 0.32,
    smallRight: 1.33,
    smallBetween: 0.26,
    smallSecondLeft: 0.47,
    smallSecondRight: 0.77,
    lack: -1.34,
    wordLack: -0.91,
    missingLack: 0.7,
    best: 0.58,
    bestWithWord: 0.03,
    behind: 1.02,
    withLeft: -1.01,
    withRight: -0.59,
    smallWithBoth: -1.23,
    smallSaid: 0.34,
    place: 1.01,
    last: -3.63,
    opening: 0.06,
    capital: 0.02,
    missingCapital: 0.5,
    missingLetters: 0.18,
  },
  bias: -1.67,
};
export const neighbourWeights: Model<NeighbourFeature> = {
  of: {
    own: 0.79,
    next: 0.4,
    previous: 0.35,
    second: 0.01,
    secondPrevious: 0.1,
    both: -0.34,
    most: -0.28,
    mean: -0.4,
    mark: -0.52,
    small: -0.19,
    notInThree: 0.12,
    notInAll: 0.07,
  },
  bias: -0.03,
};
/** From these log-odds on a word is called unsaid: lower than 0, since F1 misses a word that is not called so more. */
export const unsaidFrom = -0.8;
