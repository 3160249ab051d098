import { commonOf, type ReadPart } from './read-part.ts';

/** Below this likeness one part is no edit of another, wherever it stands. */
const LIKE = 0.6;
/** The most alike must be so much more alike than any other. */
const CLEARLY = 0.1;
/** And hold words of so much weight. */
const HEAVY = 12;
/** Words that stand in more parts than this lead to none of them. */
const MOST_PLACES = 100;
/** So many of the most alike by words are compared in full. */
const COMPARED = 5;

/** Finds the one of several parts that is clearly the most alike. */
export class MostAlike {
  readonly #parts: readonly ReadPart[];
  readonly #places = new Map<string, number[]>();

  constructor(parts: readonly ReadPart[], among: Iterable<number>) {
    this.#parts = parts;
    for (const at of among)
      for (const key of parts[at]?.counts.keys() ?? []) {
        const known = this.#places.get(key);
        if (known === undefined) this.#places.set(key, [at]);
        else known.push(at);
      }
  }

  of(part: ReadPart | undefined): number | null {
    if (part === undefined || part.weight < HEAVY) return null;
    const [best, next] = this.#compared(part);
    if (best === undefined || best.likeness < LIKE) return null;
    return next === undefined || next.likeness + CLEARLY <= best.likeness ? best.at : null;
  }

  #compared(part: ReadPart): { at: number; likeness: number }[] {
    const common = new Map<number, number>();
    for (const [key, { own }] of part.counts) {
      const places = this.#places.get(key) ?? [];
      if (places.length <= MOST_PLACES) for (const at of places) common.set(at, (common.get(at) ?? 0) + own);
    }
    return [...common]
      .sort(([one, most], [other, more]) => more - most || one - other)
      .slice(0, COMPARED)
      .flatMap(([at]) => {
        const other = this.#parts[at];
        if (other === undefined) return [];
        return { at, likeness: (2 * commonOf(part, other)) / (part.weight + other.weight) };
      })
      .sort((one, other) => other.likeness - one.likeness || one.at - other.at);
  }
}
