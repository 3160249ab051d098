import type { Span } from '../model/article/article.ts';

/** How many UTF-16 units two spans share; an empty span inside the other, or at its end, counts as one. */
export function overlap(a: Span, b: Span): number {
  if (b.start === b.end) return a.start <= b.start && b.end <= a.end ? 1 : 0;
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** The first of the spans that share the most with `span`; null if none shares anything. */
export function mostOverlapped<Row extends Span>(rows: readonly Row[], span: Span): Row | null {
  let best: Row | null = null;
  let most = 0;
  for (const row of rows) {
    const shared = overlap(row, span);
    if (shared > most) [best, most] = [row, shared];
  }
  return best;
}

/** Returns those of spans that are in order and apart which may share anything with a span. */
export function near<Row extends Span>(rows: readonly Row[], { start, end }: Span): Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.end ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((rows[last]?.start ?? Infinity) <= end) last += 1;
  return rows.slice(low, last);
}
