import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOf, pointAt, spanBetween } from '../../../../renderer/desk/article-state/galley-text.ts';

/** A text of blocks joined by blank lines, and the spans of its blocks. */
const texts = fc
  .array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { minLength: 1, maxLength: 8 })
  .map((parts) => {
    const blocks = [];
    let text = '';
    for (const part of parts) {
      if (text !== '') text += '\n\n';
      blocks.push({ start: text.length, end: text.length + part.length });
      text += part;
    }
    return { text, blocks };
  });

test('every span of the text has places in the page that stand for exactly it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), ({ text, blocks }, one, other) => {
      const offsets = [one % (text.length + 1), other % (text.length + 1)];
      const span = { start: Math.min(...offsets), end: Math.max(...offsets) };
      const start = pointAt(blocks, span.start, 'start');
      const end = pointAt(blocks, span.end, 'end');
      const found = spanBetween(text, blocks, start, end);
      const words = text.slice(span.start, span.end);
      if (words.trim() === '') {
        expect(found).toBeNull();
        return;
      }
      // What is lost at the ends can only be the blank lines between blocks.
      expect(text.slice(found!.start, found!.end).trim()).toBe(words.trim());
      const inABlock = (offset: number) =>
        blocks.some((block) => offset >= block.start && offset <= block.end);
      if (inABlock(span.start) && inABlock(span.end))
        expect(words.replaceAll(/^\n+|\n+$/g, '')).toBe(text.slice(found!.start, found!.end));
    }),
  );
});

test('places are in their block, and go there and back', () => {
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.constantFrom('start' as const, 'end' as const),
      ({ text, blocks }, at, side) => {
        const offset = at % (text.length + 1);
        const point = pointAt(blocks, offset, side);
        const block = blocks[point.block]!;
        expect(point.offset).toBeGreaterThanOrEqual(0);
        expect(point.offset).toBeLessThanOrEqual(block.end - block.start);
        if (blocks.some(({ start, end }) => offset > start && offset < end))
          expect(offsetOf(blocks, point)).toBe(offset);
      },
    ),
  );
});

test('a drag backwards selects the same words', () => {
  const text = 'One two.\n\nThree four.';
  const blocks = [
    { start: 0, end: 8 },
    { start: 10, end: 21 },
  ];
  const from = { block: 0, offset: 4 };
  const to = { block: 1, offset: 5 };
  expect(spanBetween(text, blocks, from, to)).toEqual({ start: 4, end: 15 });
  expect(spanBetween(text, blocks, to, from)).toEqual({ start: 4, end: 15 });
});

test('between two blocks, a start belongs to the next and an end to the one before', () => {
  const blocks = [
    { start: 0, end: 8 },
    { start: 10, end: 21 },
  ];
  expect(pointAt(blocks, 9, 'start')).toEqual({ block: 1, offset: 0 });
  expect(pointAt(blocks, 9, 'end')).toEqual({ block: 0, offset: 8 });
  expect(pointAt(blocks, 10, 'start')).toEqual({ block: 1, offset: 0 });
  expect(pointAt(blocks, 10, 'end')).toEqual({ block: 0, offset: 8 });
  expect(pointAt(blocks, 8, 'start')).toEqual({ block: 1, offset: 0 });
  expect(pointAt([], 5, 'start')).toEqual({ block: 0, offset: 0 });
});
