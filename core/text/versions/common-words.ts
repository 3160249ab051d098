import type { Word } from './words.ts';

/** A word of an older text and the word of a newer one that is the same, or stands for it. */
export interface Pair {
  readonly before: number;
  readonly after: number;
  readonly isSame: boolean;
}

/** So many pairs of words are compared at most; in longer runs only what they begin and end with. */
const MOST_CELLS = 4_000_000;
/** Another figure, or another form of a word, counts as so much of the same one. */
const OTHER_FIGURE = 0.3;
const OTHER_FORM = 0.8;
const LEAST_LIKENESS = 0.6;

/**
 * Returns which words of two runs belong together, in order: the heaviest words in common (the longest common subsequence by
 * weight), and the figures and forms of words that stand for each other between them.
 */
export function pairWords(before: readonly Word[], after: readonly Word[]): Pair[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head]?.key === after[head]?.key) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail += 1;
  const pairs: Pair[] = [];
  for (let at = 0; at < head; at += 1) pairs.push({ before: at, after: at, isSame: true });
  pairs.push(
    ...middlePairs(before.slice(head, before.length - tail), after.slice(head, after.length - tail)).map(
      (pair) => ({ ...pair, before: pair.before + head, after: pair.after + head }),
    ),
  );
  for (let at = tail; at > 0; at -= 1)
    pairs.push({ before: before.length - at, after: after.length - at, isSame: true });
  return pairs;
}

function middlePairs(before: readonly Word[], after: readonly Word[]): Pair[] {
  const [height, width] = [before.length, after.length];
  if (height === 0 || width === 0 || height * width > MOST_CELLS) return [];
  const row = width + 1;
  const gains = new Float64Array((height + 1) * row);
  for (let one = height - 1; one >= 0; one -= 1)
    for (let other = width - 1; other >= 0; other -= 1) {
      const gain = gainOf(before[one], after[other]);
      const paired = gain > 0 ? gain + (gains[(one + 1) * row + other + 1] ?? 0) : 0;
      const skipped = Math.max(gains[(one + 1) * row + other] ?? 0, gains[one * row + other + 1] ?? 0);
      gains[one * row + other] = Math.max(paired, skipped);
    }
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  while (one < height && other < width) {
    const best = gains[one * row + other] ?? 0;
    const gain = gainOf(before[one], after[other]);
    if (gain > 0 && Math.abs(best - gain - (gains[(one + 1) * row + other + 1] ?? 0)) < 1e-9) {
      pairs.push({ before: one, after: other, isSame: before[one]?.key === after[other]?.key });
      one += 1;
      other += 1;
    } else if (best === (gains[(one + 1) * row + other] ?? 0)) one += 1;
    else other += 1;
  }
  return pairs;
}

function gainOf(one: Word | undefined, other: Word | undefined): number {
  if (one === undefined || other === undefined) return 0;
  if (one.key === other.key) return one.weight;
  const least = Math.min(one.weight, other.weight);
  if (one.isFigure || other.isFigure) return one.isFigure && other.isFigure ? OTHER_FIGURE * least : 0;
  const [longer, shorter] = [
    Math.max(one.key.length, other.key.length),
    Math.min(one.key.length, other.key.length),
  ];
  if (longer < 4 || shorter < LEAST_LIKENESS * longer || one.key.charCodeAt(0) !== other.key.charCodeAt(0))
    return 0;
  const likeness = sameEnds(one.key, other.key, shorter) / longer;
  return likeness < LEAST_LIKENESS ? 0 : likeness * OTHER_FORM * least;
}

/** How many letters two words begin and end with alike. */
function sameEnds(one: string, other: string, most: number): number {
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail += 1;
  return head + tail;
}

/** The weight of the words that two runs have in common. */
export function commonWeight(
  before: readonly Word[],
  after: readonly Word[],
  pairs: readonly Pair[],
): number {
  return pairs.reduce((sum, pair) => sum + gainOf(before[pair.before], after[pair.after]), 0);
}
