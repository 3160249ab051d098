import { readClaim, readPassage, type ClaimText, type PassageText } from '../../core/match/passage.ts';
import { rarity, statisticsOf, type Statistics } from '../../core/match/statistics.ts';

/** How many candidates a full-text search hands to the ranking. */
const CANDIDATES = 50;
const K1 = 0.9;
const B = 0.4;

/** A collection of passages that is searched as the library is: by the stems of words, best fifty first. */
export interface Collection {
  readonly statistics: Statistics;
  readonly candidatesFor: (claim: ClaimText) => PassageText[];
}

/** Makes a collection of passages. */
export function collectionOf(passages: readonly PassageText[]): Collection {
  const read = passages.map(readPassage);
  const statistics = statisticsOf(read.map(({ reading }) => reading));
  const places = new Map<string, number[]>();
  for (const [at, { reading }] of read.entries())
    for (const key of reading.counts.keys()) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  return {
    statistics,
    candidatesFor(claim) {
      const scores = new Map<number, number>();
      for (const key of readClaim(claim).reading.counts.keys()) {
        const weight = rarity(statistics, key);
        for (const at of places.get(key) ?? []) {
          const reading = read[at]?.reading;
          const count = reading?.counts.get(key) ?? 0;
          const norm = K1 * (1 - B + (B * (reading?.length ?? 0)) / statistics.length);
          scores.set(at, (scores.get(at) ?? 0) + (weight * count * (K1 + 1)) / (count + norm));
        }
      }
      const best = [...scores].sort(([a, one], [b, other]) => other - one || a - b).slice(0, CANDIDATES);
      return best.flatMap(([at]) => passages[at] ?? []);
    },
  };
}
