import type { ReadClaim, ReadPassage } from './passage.ts';
import { rarity, type Statistics } from './statistics.ts';

/** What a passage adds to those that were picked before it. */
export const followFeatures = [
  /** Its own score. */
  'score',
  /** Of the claim's words, dates, names and numbers the share that none of them has. */
  'words',
  'dates',
  'names',
  'numbers',
  /** The share of its own words that one of them has; and whether that is nearly all. */
  'repeats',
  'copies',
  /** How many of them stand right beside it in the source; and whether one stands two or three places away. */
  'beside',
  'close',
] as const;
export type FollowFeature = (typeof followFeatures)[number];
export type FollowFeatures = Readonly<Record<FollowFeature, number>>;

/** A candidate with its own score. */
export interface Scored extends ReadPassage {
  readonly score: number;
}

/** From this share on, a passage says again what another one says. */
const COPY = 0.85;

type KeyClass = 'dates' | 'names' | 'numbers' | 'words';

/** What the keys of one claim are, and how much each counts. */
export interface AskedKeys {
  readonly classes: ReadonlyMap<string, KeyClass>;
  readonly sums: Readonly<Record<KeyClass | 'all', number>>;
  readonly weigh: (key: string) => number;
}

/** Returns the keys of a claim by what they are. */
export function askedKeys({ reading }: ReadClaim, statistics: Statistics): AskedKeys {
  const weights = new Map<string, number>();
  const weigh = (key: string): number => {
    const weight = weights.get(key) ?? rarity(statistics, key);
    weights.set(key, weight);
    return weight;
  };
  const classes = new Map<string, KeyClass>();
  const names = new Set(reading.names.flatMap(({ keys }) => keys));
  for (const { key, kind, isSmall } of reading.terms)
    if (!isSmall)
      classes.set(
        key,
        kind === 'date' ? 'dates' : kind === 'number' ? 'numbers' : names.has(key) ? 'names' : 'words',
      );
  const sums = { dates: 0, names: 0, numbers: 0, words: 0, all: 0 };
  for (const [key, cls] of classes) {
    sums[cls] += weigh(key);
    sums.all += weigh(key);
  }
  return { classes, sums, weigh };
}

/** Returns what a candidate adds to those that were picked; `had` holds the claim's keys that these have. */
export function followOf(
  candidate: Scored,
  picked: readonly Scored[],
  had: ReadonlySet<string>,
  { classes, sums, weigh }: AskedKeys,
): FollowFeatures {
  const added = { dates: 0, names: 0, numbers: 0, words: 0 };
  for (const key of candidate.reading.counts.keys()) {
    const cls = classes.get(key);
    if (cls !== undefined && !had.has(key)) added[cls] += weigh(key);
  }
  const share = (sum: number, all: number): number => (all === 0 ? 0 : sum / all);
  const repeats = Math.max(0, ...picked.map((one) => repeatedShare(candidate, one, weigh)));
  const distances = picked
    .filter(({ passage }) => passage.source === candidate.passage.source)
    .map(({ passage }) => Math.abs(passage.place - candidate.passage.place));
  return {
    score: candidate.score,
    words: share(added.words + added.dates + added.names + added.numbers, sums.all),
    dates: share(added.dates, sums.dates),
    names: share(added.names, sums.names),
    numbers: share(added.numbers, sums.numbers),
    repeats,
    copies: repeats > COPY ? 1 : 0,
    beside: distances.filter((distance) => distance === 1).length,
    close: distances.some((distance) => distance === 2 || distance === 3) ? 1 : 0,
  };
}

function repeatedShare(candidate: Scored, picked: Scored, weigh: (key: string) => number): number {
  let all = 0;
  let repeated = 0;
  for (const key of candidate.reading.counts.keys()) {
    const weight = weigh(key);
    all += weight;
    if (picked.reading.counts.has(key)) repeated += weight;
  }
  return all === 0 ? 0 : repeated / all;
}
