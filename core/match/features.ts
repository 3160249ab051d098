import { areNear } from './compare-figures.ts';
import { likeness } from './near-words.ts';
import type { ReadClaim, ReadPassage } from './passage.ts';
import type { Reading, Term } from './reading.ts';
import { rarity, type Statistics } from './statistics.ts';

/** What a passage is weighed by; a share is of the claim's words, each counted by how rare it is. */
export const rankFeatures = [
  /** BM25, in tens. */
  'bm25',
  /** The share that it has. */
  'coverage',
  /** The share of its own words that the claim has. */
  'precision',
  /** How close the shared words stand. */
  'closeness',
  /** The longest run of words in the claim's order, in tens. */
  'run',
  /** The share that it has nearly: with another ending, in a compound, misspelled; another number close by. */
  'near',
  /** The share that only the passage before, or after, has. */
  'previous',
  'next',
  /** The share of the words of names, of numbers, of years, of months and days that it has. */
  'name',
  'number',
  'year',
  'day',
  /** It has numbers, and none of the claim's. */
  'otherNumber',
  /** One of the two denies. */
  'negation',
  /** The share of the headline's words, and of the words before the claim, that it has and the claim has not. */
  'headline',
  'context',
  /** The share that its source's title has and it has not. */
  'title',
  /** The share that all candidates of its source have together. */
  'source',
  /** How long it is; and whether it has hardly a word. */
  'length',
  'short',
] as const;
export type RankFeature = (typeof rankFeatures)[number];
export type RankFeatures = Readonly<Record<RankFeature, number>>;

const K1 = 0.9;
const B = 0.4;
/** From this likeness on, two words are taken for forms of one. */
const ALIKE = 0.5;
/** Passages with fewer words are labels and buttons more often than statements. */
const FEW = 4;

/** Returns what a passage is weighed by for a claim; `source` holds the keys of all candidates of its source. */
export function featuresOf(
  claim: ReadClaim,
  passage: ReadPassage,
  source: ReadonlySet<string>,
  statistics: Statistics,
): RankFeatures {
  const { reading } = passage;
  const asked = claim.reading;
  const weigh = (key: string): number => rarity(statistics, key);
  const sums = { all: 0, shared: 0, bm25: 0, near: 0, previous: 0, next: 0, title: 0, source: 0 };
  const norm = K1 * (1 - B + (B * reading.length) / statistics.length);
  for (const key of asked.counts.keys()) {
    const weight = weigh(key);
    sums.all += weight;
    if (source.has(key)) sums.source += weight;
    const count = reading.counts.get(key);
    if (count !== undefined) {
      sums.shared += weight;
      sums.bm25 += (weight * count * (K1 + 1)) / (count + norm);
      continue;
    }
    sums.near += weight * nearest(key, reading);
    if (passage.before.has(key)) sums.previous += weight;
    if (passage.after.has(key)) sums.next += weight;
    if (passage.title.has(key)) sums.title += weight;
  }
  const share = (sum: number): number => (sums.all === 0 ? 0 : sum / sums.all);
  const numbers = partOf(asked, reading, 'number', '#');
  return {
    bm25: sums.bm25 / 10,
    coverage: share(sums.shared),
    precision: precisionOf(asked, reading, weigh),
    closeness: closenessOf(asked, reading),
    run: Math.min(longestRun(asked, reading), 10) / 10,
    near: share(sums.near),
    previous: Math.min(share(sums.previous), share(sums.shared)),
    next: Math.min(share(sums.next), share(sums.shared)),
    name: nameShare(asked, reading, weigh),
    number: numbers ?? 0,
    year: partOf(asked, reading, 'date', 'y') ?? 0,
    day: partOf(asked, reading, 'date', 'm', 'd') ?? 0,
    otherNumber: numbers === 0 && reading.terms.some(({ kind }) => kind === 'number') ? 1 : 0,
    negation: asked.negations.length > 0 === reading.negations.length > 0 ? 0 : 1,
    headline: addedShare(claim.title, asked, reading, weigh),
    context: addedShare(claim.before, asked, reading, weigh),
    title: share(sums.title),
    source: share(sums.source),
    length: Math.log(1 + reading.length) / 3,
    short: reading.length < FEW ? 1 : 0,
  };
}

function isWord(key: string): boolean {
  return !/^[#ymd]\d/.test(key);
}

/** How near the word or number of a passage comes that is most like one of the claim; 0 where none is like it. */
function nearest(key: string, reading: Reading): number {
  const alike = key.startsWith('#') ? likeNumber : isWord(key) ? likeWord : null;
  let best = 0;
  if (alike !== null) for (const other of reading.counts.keys()) best = Math.max(best, alike(key, other));
  return best < ALIKE ? 0 : best;
}

function likeWord(key: string, other: string): number {
  return isWord(other) ? likeness(key, other) : 0;
}

/** 1 for a number that is nearly the claim's, a half for one that differs by a tenth: what one text rounds, another counts. */
function likeNumber(key: string, other: string): number {
  if (!other.startsWith('#')) return 0;
  const [one, two] = [Number(key.slice(1)), Number(other.slice(1))];
  return areNear(one, two) ? 1 - (5 * Math.abs(one - two)) / Math.max(Math.abs(one), Math.abs(two)) : 0;
}

function precisionOf(asked: Reading, reading: Reading, weigh: (key: string) => number): number {
  let all = 0;
  let shared = 0;
  for (const key of reading.counts.keys()) {
    const weight = weigh(key);
    all += weight;
    if (asked.counts.has(key)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** The share of one kind of the claim's keys that a passage has; null if the claim has none. */
function partOf(asked: Reading, reading: Reading, kind: Term['kind'], ...opens: string[]): number | null {
  const keys = new Set(
    asked.terms
      .filter((term) => term.kind === kind && opens.includes(term.key.charAt(0)))
      .map(({ key }) => key),
  );
  if (keys.size === 0) return null;
  let shared = 0;
  for (const key of keys) if (reading.counts.has(key)) shared += 1;
  return shared / keys.size;
}

function nameShare(asked: Reading, reading: Reading, weigh: (key: string) => number): number {
  const keys = new Set(asked.names.flatMap((name) => name.keys));
  let all = 0;
  let shared = 0;
  for (const key of keys) {
    const weight = weigh(key);
    all += weight;
    if (reading.counts.has(key)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function addedShare(
  keys: ReadonlySet<string>,
  asked: Reading,
  reading: Reading,
  weigh: (key: string) => number,
): number {
  let all = 0;
  let shared = 0;
  for (const key of keys) {
    const weight = weigh(key);
    all += weight;
    if (reading.counts.has(key) && !asked.counts.has(key)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Of the stretch from the first shared word to the last, the share that is shared; 0 for less than two. */
function closenessOf(asked: Reading, reading: Reading): number {
  const content = reading.terms.filter(({ isSmall }) => !isSmall);
  const first = content.findIndex(({ key }) => asked.counts.has(key));
  const last = content.findLastIndex(({ key }) => asked.counts.has(key));
  if (first === last) return 0;
  const stretch = content.slice(first, last + 1);
  return stretch.filter(({ key }) => asked.counts.has(key)).length / stretch.length;
}

/** The most words in a row, small ones among them, that stand in both in one order. */
function longestRun(asked: Reading, reading: Reading): number {
  const [few, many] = [wordsOf(asked), wordsOf(reading)];
  let longest = 0;
  let row = new Uint16Array(many.length + 1);
  for (const word of few) {
    const next = new Uint16Array(many.length + 1);
    for (const [at, other] of many.entries())
      if (word === other) {
        const run = (row[at] ?? 0) + 1;
        next[at + 1] = run;
        if (run > longest) longest = run;
      }
    row = next;
  }
  return longest;
}

function wordsOf({ tokens }: Reading): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower);
}
