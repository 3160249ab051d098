import type { Gap } from './same-parts.ts';
import {
  commonOf,
  follow,
  joined,
  mostCommon,
  news,
  olds,
  type ChangedParts,
  type Open,
  type ReadPart,
} from './read-part.ts';

/** Below this likeness one part is no edit of another between the same neighbours. */
const LIKE = 0.5;
/** Parts with fewer words, by weight, must be so much alike. */
const HEAVY = 12;
const LIGHT_LIKE = 0.6;
/** How many parts may become one, or one may become. */
const MOST_JOINED = 3;
/** Every one of joined parts has so much of itself on the other side. */
const OWN_SHARE = 0.5;
/** What a join must bring beyond two parts that stand for each other. */
const JOIN_COST = 4;
/** Words in another form, and other figures, bring so much of the lighter part at most. */
const OTHER_FORMS = 0.1;
/** Gaps with more pairs of parts are not compared in their order. */
const MOST_PAIRS = 10_000;

/** How a cell was reached: so many old and so many new parts before it stand for each other. */
type Bead = readonly [before: number, after: number];
const beads: readonly Bead[] = [
  [1, 1],
  ...Array.from({ length: MOST_JOINED - 1 }, (_, by): Bead => [1, by + 2]),
  ...Array.from({ length: MOST_JOINED - 1 }, (_, by): Bead => [by + 2, 1]),
  [2, 2],
];

/** The open parts between two that stayed the same. */
export class GapParts {
  readonly #before: readonly ReadPart[];
  readonly #after: readonly ReadPart[];
  readonly #old: readonly number[];
  readonly #now: readonly number[];
  readonly #bounds: Float64Array;

  constructor(before: readonly ReadPart[], after: readonly ReadPart[], gap: Gap, isOpen: Open) {
    this.#before = before;
    this.#after = after;
    this.#old = olds(gap).filter(isOpen.before);
    this.#now = news(gap).filter(isOpen.after);
    const pairs = this.#old.length * this.#now.length;
    this.#bounds = new Float64Array(pairs > MOST_PAIRS ? 0 : pairs).fill(-1);
  }

  /** The parts that stand for each other, so that as much as possible of the words is the same, in their order. */
  changes(): ChangedParts[] {
    const [height, width] = [this.#old.length, this.#now.length];
    if (height * width > MOST_PAIRS) return [];
    const row = width + 1;
    const gains = new Float64Array((height + 1) * row);
    const moves = new Array<Bead>(gains.length).fill([0, 0]);
    for (let one = 1; one <= height; one += 1)
      for (let other = 1; other <= width; other += 1) {
        const cell = one * row + other;
        let [most, move]: [number, Bead] = [gains[cell - row] ?? 0, [1, 0]];
        if ((gains[cell - 1] ?? 0) > most) [most, move] = [gains[cell - 1] ?? 0, [0, 1]];
        for (const bead of beads) {
          const [olds, news] = bead;
          if (olds > one || news > other) continue;
          const gain = this.#gain(one - olds, one, other - news, other);
          const total = gain + (gains[cell - olds * row - news] ?? 0);
          if (gain > 0 && total > most) [most, move] = [total, bead];
        }
        gains[cell] = most;
        moves[cell] = move;
      }
    return this.#along(moves, row);
  }

  /** What it brings that parts stand for each other: more than nothing only if they are alike. */
  #gain(from: number, to: number, start: number, end: number): number {
    if (!this.#mayBring(from, to, start, end)) return 0;
    const [old, now] = [this.#old.slice(from, to), this.#now.slice(start, end)];
    if (!follow(old) || !follow(now)) return 0;
    const [before, after] = [joined(this.#before, old), joined(this.#after, now)];
    const all = before.weight + after.weight;
    const gain = 2 * commonOf(before, after) - (all < 2 * HEAVY ? LIGHT_LIKE : LIKE) * all;
    if (gain <= 0 || (old.length === 1 && now.length === 1)) return gain;
    const holds = (part: ReadPart | undefined, other: ReadPart): boolean =>
      part !== undefined && commonOf(part, other) >= OWN_SHARE * part.weight;
    const areIn =
      (now.length === 1 || now.every((at) => holds(this.#after[at], before))) &&
      (old.length === 1 || old.every((at) => holds(this.#before[at], after)));
    return areIn ? gain - JOIN_COST * (old.length + now.length - 2) : 0;
  }

  /** False if the parts have too few words in common, in whatever order. It is asked of every cell, so it only adds up. */
  #mayBring(from: number, to: number, start: number, end: number): boolean {
    let [all, most] = [0, 0];
    for (let one = from; one < to; one += 1) {
      let own = 0;
      for (let other = start; other < end; other += 1) own += this.#most(one, other);
      const weight = this.#weight(this.#before, this.#old[one]);
      if (to - from > 1 && own < OWN_SHARE * weight) return false;
      all += weight;
      most += own;
    }
    for (let other = start; other < end; other += 1) {
      let own = 0;
      for (let one = from; one < to; one += 1) own += this.#most(one, other);
      const weight = this.#weight(this.#after, this.#now[other]);
      if (end - start > 1 && own < OWN_SHARE * weight) return false;
      all += weight;
    }
    return 2 * most >= LIKE * all;
  }

  /** The most that two open parts may have in common, with something for words in another form. */
  #most(one: number, other: number): number {
    const cell = one * this.#now.length + other;
    const known = this.#bounds[cell];
    if (known !== undefined && known >= 0) return known;
    const [before, after] = [this.#before[this.#old[one] ?? 0], this.#after[this.#now[other] ?? 0]];
    const most =
      before === undefined || after === undefined
        ? 0
        : mostCommon(before, after) + OTHER_FORMS * Math.min(before.weight, after.weight);
    this.#bounds[cell] = most;
    return most;
  }

  #weight(parts: readonly ReadPart[], at: number | undefined): number {
    return parts[at ?? -1]?.weight ?? 0;
  }

  #along(moves: readonly Bead[], row: number): ChangedParts[] {
    const found: ChangedParts[] = [];
    let [one, other] = [this.#old.length, this.#now.length];
    while (one > 0 && other > 0) {
      const [olds, news] = moves[one * row + other] ?? [1, 0];
      [one, other] = [one - olds, other - news];
      const [from, start] = [this.#old[one] ?? 0, this.#now[other] ?? 0];
      if (olds > 0 && news > 0) found.push({ from, to: from + olds, start, end: start + news });
    }
    return found.reverse();
  }
}
