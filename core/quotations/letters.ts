import type { SpanPair } from '../model/source/quotation-match.ts';

/** Words that are longer together are told as different throughout. */
const LONGEST = 400;

/** Returns the letters that differ between two stretches: in order, as few as can be. Offsets count from `at` and `otherAt`. */
export function letterDifferences(one: string, other: string, at: number, otherAt: number): SpanPair[] {
  const [left, right] = [[...one], [...other]];
  const whole = pair(at, at + one.length, otherAt, otherAt + other.length);
  if (left.length + right.length > LONGEST) return [whole];
  const table = commonLengths(left, right);
  const width = right.length + 1;
  const found: SpanPair[] = [];
  let open: SpanPair | null = null;
  let [row, column, from, otherFrom] = [0, 0, at, otherAt];
  while (row < left.length || column < right.length) {
    const isSame = row < left.length && column < right.length && left[row] === right[column];
    if (isSame) {
      if (open !== null) found.push(open);
      open = null;
    }
    const down = table[(row + 1) * width + column] ?? -1;
    const across = column < right.length ? (table[row * width + column + 1] ?? -1) : -1;
    const takesLeft = isSame || (row < left.length && down >= across);
    const takesRight = isSame || !takesLeft;
    const [end, otherEnd] = [
      from + (takesLeft ? (left[row]?.length ?? 0) : 0),
      otherFrom + (takesRight ? (right[column]?.length ?? 0) : 0),
    ];
    if (!isSame) open = pair(open?.quotation.start ?? from, end, open?.source.start ?? otherFrom, otherEnd);
    row += takesLeft ? 1 : 0;
    column += takesRight ? 1 : 0;
    [from, otherFrom] = [end, otherEnd];
  }
  if (open !== null) found.push(open);
  return found;
}

function pair(start: number, end: number, otherStart: number, otherEnd: number): SpanPair {
  return { quotation: { start, end }, source: { start: otherStart, end: otherEnd } };
}

/** For each place in both, how many letters what follows has in common, in order. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      table[row * width + column] =
        left[row] === right[column]
          ? (table[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(table[(row + 1) * width + column] ?? 0, table[row * width + column + 1] ?? 0);
  return table;
}
