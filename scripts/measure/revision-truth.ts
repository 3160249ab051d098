import type { Span } from '../../core/model/article/article.ts';

/** Words of a text as white space parts them. */
export function plain(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** How alike two texts are by their letters, from 0 to 1 (Ratcliff and Obershelp's measure); 0 where it cannot reach `least`. */
export function alike(one: string, other: string, least: number): number {
  const all = one.length + other.length;
  if (all === 0 || (2 * commonSigns(one, other)) / all < least) return 0;
  return (2 * matching(one, other)) / all;
}

function commonSigns(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const sign of one) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let common = 0;
  for (const sign of other) {
    const left = counts.get(sign) ?? 0;
    if (left > 0) common += 1;
    counts.set(sign, left - 1);
  }
  return common;
}

/** The letters of the longest stretch in common, and of those on either side of it. */
function matching(one: string, other: string): number {
  let total = 0;
  const open: [string, string][] = [[one, other]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [left, right] = next;
    const { at, place, length } = longestStretch(left, right);
    if (length === 0) continue;
    total += length;
    open.push([left.slice(0, at), right.slice(0, place)]);
    open.push([left.slice(at + length), right.slice(place + length)]);
  }
  return total;
}

function longestStretch(one: string, other: string): { at: number; place: number; length: number } {
  let best = { at: 0, place: 0, length: 0 };
  let before = new Uint32Array(other.length + 1);
  for (let at = 0; at < one.length; at += 1) {
    const row = new Uint32Array(other.length + 1);
    for (let place = 0; place < other.length; place += 1) {
      if (one.charCodeAt(at) !== other.charCodeAt(place)) continue;
      const length = (before[place] ?? 0) + 1;
      row[place + 1] = length;
      if (length > best.length) best = { at: at + 1 - length, place: place + 1 - length, length };
    }
    before = row;
  }
  return best;
}

interface PlacedWord extends Span {
  readonly word: string;
}

function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** Above so many pairs of words that are not the same at either end, no plain comparison is made. */
const MOST_CELLS = 60_000_000;

/**
 * Returns a function that says between which words of `after` the words of a part of `before` stand, by a plain comparison of both
 * texts word by word (the longest common subsequence); null where it has none of them, or the texts are too long for it.
 */
export function plainComparison(before: string, after: string): (part: Span) => Span | null {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const pairs = pairsOf(
    old.map(({ word }) => word),
    now.map(({ word }) => word),
  );
  return ({ start, end }) => {
    const own = old.flatMap((word, at) => (word.start < end && start < word.end ? [pairs.get(at)] : []));
    const places = own.flatMap((at) => (at === undefined ? [] : (now[at] ?? [])));
    const [first, last] = [places[0], places.at(-1)];
    return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  };
}

function pairsOf(old: readonly string[], now: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) {
    pairs.set(head, head);
    head += 1;
  }
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) {
    tail += 1;
    pairs.set(old.length - tail, now.length - tail);
  }
  const [height, width] = [old.length - tail - head, now.length - tail - head];
  if (height * width > MOST_CELLS) return pairs;
  const row = width + 1;
  const lengths = new Uint16Array((height + 1) * row);
  for (let one = height - 1; one >= 0; one -= 1)
    for (let other = width - 1; other >= 0; other -= 1)
      lengths[one * row + other] =
        old[head + one] === now[head + other]
          ? (lengths[(one + 1) * row + other + 1] ?? 0) + 1
          : Math.max(lengths[(one + 1) * row + other] ?? 0, lengths[one * row + other + 1] ?? 0);
  for (let [one, other] = [0, 0]; one < height && other < width;) {
    if (old[head + one] === now[head + other]) {
      pairs.set(head + one, head + other);
      one += 1;
      other += 1;
    } else if ((lengths[(one + 1) * row + other] ?? 0) >= (lengths[one * row + other + 1] ?? 0)) one += 1;
    else other += 1;
  }
  return pairs;
}
