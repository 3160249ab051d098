import type { Span } from '../../model/article/article.ts';
import { codePointOffsets } from '../../text/offsets.ts';

/** A span counted both ways: in UTF-16 code units, as Tickmark does, and in Unicode code points, as the W3C does. */
export interface Place extends Span {
  codePoints: Span;
}

/** Returns a function that gives the place of any of these spans of the text; others throw RangeError. */
export function placesIn(text: string, spans: Iterable<Span>): (span: Span) => Place {
  const offsets = new Set<number>();
  for (const { start, end } of spans) offsets.add(start).add(end);
  const ordered = [...offsets].sort((a, b) => a - b);
  const points = codePointOffsets(text, ordered);
  const known = new Map(ordered.map((offset, index) => [offset, points[index] ?? 0]));
  const pointsAt = (offset: number): number => {
    const found = known.get(offset);
    if (found === undefined) throw new RangeError(`offset ${String(offset)} was not announced`);
    return found;
  };
  return ({ start, end }) => ({ start, end, codePoints: { start: pointsAt(start), end: pointsAt(end) } });
}
