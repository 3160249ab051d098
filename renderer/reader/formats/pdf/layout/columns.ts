import type { Chunk } from './chunk.ts';

/** A cut of a region by a gutter: what is above, beside and below it. */
interface Cut {
  readonly above: readonly Chunk[];
  readonly left: readonly Chunk[];
  readonly right: readonly Chunk[];
  readonly below: readonly Chunk[];
  readonly score: number;
}

/** Columns inside columns inside columns; deeper is no page. */
const MAX_DEPTH = 12;
/** How many places are tried for a gutter: the left edges that most chunks share. */
const PLACES = 32;
const FEWEST_LINES = 3;

/**
 * Returns the columns of a page in reading order, each as its chunks: a gutter is a strip without text, with prose on
 * both sides. Text that crosses it (a headline over two columns) is read before or after them. Every chunk comes back
 * once. Tables stay whole: their cells are short and share baselines.
 */
export function columnsOf(chunks: readonly Chunk[], rtl = false, depth = 0): (readonly Chunk[])[] {
  const cut = depth < MAX_DEPTH ? bestCut(chunks) : null;
  if (cut === null) return chunks.length === 0 ? [] : [chunks];
  const beside = rtl ? [cut.right, cut.left] : [cut.left, cut.right];
  return [cut.above, ...beside, cut.below].flatMap((part) => columnsOf(part, rtl, depth + 1));
}

function bestCut(chunks: readonly Chunk[]): Cut | null {
  if (chunks.length < 2 * FEWEST_LINES) return null;
  const sorted = chunks.toSorted((a, b) => a.y - b.y);
  const edges = new Map<number, number>();
  for (const { x0 } of chunks) edges.set(Math.round(x0), (edges.get(Math.round(x0)) ?? 0) + 1);
  const places = [...edges].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  let best: Cut | null = null;
  for (const [edge] of places.slice(0, PLACES)) {
    const cut = cutAt(sorted, edge - 1);
    if (cut !== null && cut.score > (best?.score ?? 0)) best = cut;
  }
  return best;
}

/** The best stretch of a page, from the top, between two chunks that cross the strip to the left of x. */
function cutAt(sorted: readonly Chunk[], x: number): Cut | null {
  const isCrossing = ({ x0, x1, size }: Chunk) => x0 < x && x1 > x - 0.6 * size;
  let best: Cut | null = null;
  let start = 0;
  for (let end = 0; end <= sorted.length; end++) {
    const chunk = sorted[end];
    if (chunk !== undefined && !isCrossing(chunk)) continue;
    const stretch = sorted.slice(start, end);
    const left = stretch.filter(({ x0 }) => x0 < x);
    const right = stretch.filter(({ x0 }) => x0 >= x);
    const score = Math.min(lengthOf(left), lengthOf(right));
    if (score > (best?.score ?? 0) && areColumns(left, right))
      best = { above: sorted.slice(0, start), left, right, below: sorted.slice(end), score };
    start = end + 1;
  }
  return best;
}

function areColumns(left: readonly Chunk[], right: readonly Chunk[]): boolean {
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  const shared = fewer.filter(({ y, size }) => more.some((other) => Math.abs(other.y - y) < 0.2 * size));
  const isProse = [left, right].every((side) => {
    const filled = fillOf(side);
    const length = median(side.map((chunk) => chunk.length));
    return (length >= 24 && filled >= 0.55) || (length >= 12 && filled >= 0.8);
  });
  return isProse || (shared.length < 0.5 * fewer.length && lengthOf(fewer) >= 60);
}

/** How much of its column's width the middle line of a side takes. */
function fillOf(side: readonly Chunk[]): number {
  const width = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0));
  return width <= 0 ? 0 : median(side.map(({ x0, x1 }) => x1 - x0)) / width;
}

function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
