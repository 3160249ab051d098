import type { Span } from '../model/article/article.ts';

const HIGH = /[\uD800-\uDBFF]/;
const LOW = /[\uDC00-\uDFFF]/;

/** True if `offset` (UTF-16) is between the two halves of a surrogate pair of `text`. */
export function splitsPair(text: string, offset: number): boolean {
  return (
    offset > 0 && offset < text.length && HIGH.test(text.charAt(offset - 1)) && LOW.test(text.charAt(offset))
  );
}

/** Returns the span, extended if necessary so that neither end is inside a surrogate pair. */
export function wholeCharacters(text: string, span: Span): Span {
  return {
    start: splitsPair(text, span.start) ? span.start - 1 : span.start,
    end: splitsPair(text, span.end) ? span.end + 1 : span.end,
  };
}

/**
 * Returns the code-point offsets of UTF-16 offsets that are in ascending order, in one pass over the text. W3C Web
 * Annotations count code points (Annotation Data Model 4.2.4); an offset inside a pair counts as after its character.
 */
export function codePointOffsets(text: string, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let units = 0;
  let points = 0;
  for (const offset of offsets) {
    const target = Math.min(splitsPair(text, offset) ? offset + 1 : offset, text.length);
    if (target < units) throw new RangeError('offsets are not in ascending order');
    while (units < target) {
      units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    found.push(points);
  }
  return found;
}

/** Returns the UTF-16 offset of a code-point offset; the text's length where it lies beyond the end. */
export function utf16Offset(text: string, codePoints: number): number {
  let units = 0;
  for (let points = 0; points < codePoints && units < text.length; points += 1)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
