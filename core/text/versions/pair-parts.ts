import { changedParts } from './changed-parts.ts';
import { sameParts, type PartedText } from './same-parts.ts';

/** Parts of an older text that stand for parts of a newer one: indexes, `to` and `end` exclusive. */
export interface PartPair {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** True for the same words, but for the shape of their signs. */
  readonly isSame: boolean;
}

/** Returns which parts of two texts stand for each other, in the order of the older one. Each part is in one pair at most. */
export function pairParts(before: PartedText, after: PartedText): PartPair[] {
  const same = sameParts(before, after);
  const kept = same.flatMap((part, from) =>
    part === null ? [] : [{ from, to: from + 1, start: part.at, end: part.at + 1, isSame: true }],
  );
  const changed = changedParts(before, after, same).map((run) => ({ ...run, isSame: false }));
  return [...kept, ...changed].sort(byOlder);
}

/** Returns the pairs seen from the other text, in its order. */
export function turnedPairs(pairs: readonly PartPair[]): PartPair[] {
  return pairs
    .map(({ from, to, start, end, isSame }) => ({ from: start, to: end, start: from, end: to, isSame }))
    .sort(byOlder);
}

function byOlder(one: PartPair, other: PartPair): number {
  return one.from - other.from;
}

/**
 * Returns the pairs that stand in the same order in both texts, so that they have as many letters as possible: what is shorter
 * was moved past what is longer. `pairs` are in the order of the older text.
 */
export function pairsInOrder(
  pairs: readonly PartPair[],
  before: PartedText,
  after: PartedText,
): ReadonlySet<PartPair> {
  const best = new HighestBefore(after.parts.length + 1);
  const steps: { pair: PartPair; total: number; last: number }[] = [];
  for (const pair of pairs) {
    const last = best.below(pair.start);
    const total =
      (steps[last]?.total ?? 0) +
      lettersIn(before, pair.from, pair.to) +
      lettersIn(after, pair.start, pair.end);
    steps.push({ pair, total, last });
    best.put(pair.start, total, steps.length - 1);
  }
  const ordered = new Set<PartPair>();
  for (let step = steps[best.below(after.parts.length)]; step !== undefined; step = steps[step.last])
    ordered.add(step.pair);
  return ordered;
}

function lettersIn({ parts }: PartedText, from: number, to: number): number {
  return (parts[to - 1]?.end ?? 0) - (parts[from]?.start ?? 0);
}

/** Finds the step with the highest total among those that end before a place (a Fenwick tree of maxima). */
class HighestBefore {
  readonly #nodes: { total: number; step: number }[];

  constructor(size: number) {
    this.#nodes = Array.from({ length: size + 1 }, () => ({ total: 0, step: -1 }));
  }

  /** The step before a place, or -1 if there is none. */
  below(place: number): number {
    let found = { total: 0, step: -1 };
    for (let at = place; at > 0; at -= at & -at) {
      const node = this.#nodes[at];
      if (node !== undefined && node.total > found.total) found = node;
    }
    return found.step;
  }

  put(place: number, total: number, step: number): void {
    for (let at = place + 1; at < this.#nodes.length; at += at & -at)
      if ((this.#nodes[at]?.total ?? 0) < total) this.#nodes[at] = { total, step };
  }
}
