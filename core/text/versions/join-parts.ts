import {
  commonOf,
  joined,
  news,
  olds,
  openPlaces,
  type ChangedParts,
  type Open,
  type ReadPart,
} from './read-part.ts';

/** How many parts may become one, or one may become. */
const MOST_JOINED = 3;
/** A part that is added has so much of itself on the other side, and so much weight. */
const OWN_SHARE = 0.5;
const LEAST_WEIGHT = 8;

/** Adds parts that were split off, or joined, to the parts that stand for each other. */
export class Joining {
  readonly #before: readonly ReadPart[];
  readonly #after: readonly ReadPart[];
  readonly #found: readonly ChangedParts[];
  readonly #old: Set<number>;
  readonly #now: Set<number>;

  constructor(
    before: readonly ReadPart[],
    after: readonly ReadPart[],
    isOpen: Open,
    found: readonly ChangedParts[],
  ) {
    this.#before = before;
    this.#after = after;
    this.#found = found;
    const [taken, used] = [new Set(found.flatMap(olds)), new Set(found.flatMap(news))];
    this.#old = openPlaces(before, (at) => isOpen.before(at) && !taken.has(at));
    this.#now = openPlaces(after, (at) => isOpen.after(at) && !used.has(at));
  }

  result(): ChangedParts[] {
    return this.#found.map((found) => {
      let grown = found;
      for (let next = this.#grown(grown); next !== null; next = this.#grown(grown)) {
        grown = next;
        for (const at of olds(grown)) this.#old.delete(at);
        for (const at of news(grown)) this.#now.delete(at);
      }
      return grown;
    });
  }

  /** The first larger run of parts that stand for each other, or null if nothing more belongs to them. */
  #grown(found: ChangedParts): ChangedParts | null {
    const common = this.#common(found);
    for (const by of [1, 2]) {
      const larger = [
        { ...found, end: found.end + by },
        { ...found, start: found.start - by },
        { ...found, to: found.to + by },
        { ...found, from: found.from - by },
      ];
      const next = larger.find(
        (wanted) => this.#isPossible(wanted, found) && this.#brings(wanted, found, common),
      );
      if (next !== undefined) return next;
    }
    return null;
  }

  #isPossible(wanted: ChangedParts, found: ChangedParts): boolean {
    const [height, width] = [wanted.to - wanted.from, wanted.end - wanted.start];
    return (
      Math.min(height, width) === 1 &&
      Math.max(height, width) <= MOST_JOINED &&
      olds(wanted).every((at) => this.#old.has(at) || (at >= found.from && at < found.to)) &&
      news(wanted).every((at) => this.#now.has(at) || (at >= found.start && at < found.end))
    );
  }

  /** True if the outermost of the added parts has enough of its words on the other side. */
  #brings(wanted: ChangedParts, found: ChangedParts, common: number): boolean {
    const own = [
      wanted.end > found.end && this.#after[wanted.end - 1],
      wanted.start < found.start && this.#after[wanted.start],
      wanted.to > found.to && this.#before[wanted.to - 1],
      wanted.from < found.from && this.#before[wanted.from],
    ].find((part) => typeof part === 'object');
    return (
      own !== undefined &&
      own.weight >= LEAST_WEIGHT &&
      this.#common(wanted) - common >= OWN_SHARE * own.weight
    );
  }

  #common(found: ChangedParts): number {
    return commonOf(joined(this.#before, olds(found)), joined(this.#after, news(found)));
  }
}
