import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, splitsPair, utf16Offset, wholeCharacters } from '../../../core/text/offsets.ts';

const unicode = fc.string({ unit: 'grapheme' });

describe('offsets', () => {
  it('counts an emoji as one code point and two UTF-16 units', () => {
    expect(codePointOffsets('a😀b', [0, 1, 3, 4])).toEqual([0, 1, 2, 3]);
    expect(utf16Offset('a😀b', 2)).toBe(3);
    expect(splitsPair('a😀b', 2)).toBe(true);
    expect(wholeCharacters('a😀b', { start: 2, end: 2 })).toEqual({ start: 1, end: 3 });
  });

  it('comes back from code points to where it was', () => {
    fc.assert(
      fc.property(unicode, fc.nat(), (text, seed) => {
        const { start } = wholeCharacters(text, { start: seed % (text.length + 1), end: text.length });
        const [points = 0] = codePointOffsets(text, [start]);
        expect([...text].slice(0, points).join('')).toBe(text.slice(0, start));
        expect(utf16Offset(text, points)).toBe(start);
      }),
    );
  });

  it('never leaves half a character in a span', () => {
    fc.assert(
      fc.property(unicode, fc.nat(), fc.nat(), (text, a, b) => {
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const [start = 0, end = 0] = ends;
        const span = wholeCharacters(text, { start, end });
        expect(text.slice(span.start, span.end).isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  it('refuses offsets out of order', () => expect(() => codePointOffsets('abc', [2, 1])).toThrow(RangeError));
});
