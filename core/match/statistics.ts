import type { Reading } from './reading.ts';

/** What is known of a collection of passages: how many there are, how long, and how many have a word. */
export interface Statistics {
  readonly passages: number;
  /** Terms of a passage on average, small words left out. */
  readonly length: number;
  /** In how many of them a key stands. */
  readonly withKey: (key: string) => number;
}

/** Counts the passages of a collection. Linear in their terms. */
export function statisticsOf(readings: Iterable<Reading>): Statistics {
  const counts = new Map<string, number>();
  let passages = 0;
  let terms = 0;
  for (const reading of readings) {
    passages += 1;
    terms += reading.length;
    for (const key of reading.counts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    passages,
    length: passages === 0 ? 1 : Math.max(1, terms / passages),
    withKey: (key) => counts.get(key) ?? 0,
  };
}

/** Returns how rare a key is in a collection, as BM25 weighs it: near 0 if every passage has it. */
export function rarity({ passages, withKey }: Statistics, key: string): number {
  const having = Math.min(withKey(key), passages);
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}
