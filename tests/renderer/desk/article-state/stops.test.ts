import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstStop, indexAt, indexesIn, stopsOf } from '../../../../renderer/desk/article-state/stops.ts';
import { quay } from '../app/desk/an-article.ts';

test('the caret stops at every sentence, and at a block that has none', () => {
  const { blocks, sentences, version } = quay();
  const stops = stopsOf(blocks, sentences);
  const words = stops.map(({ start, end }) => version.text.slice(start, end));
  expect(words).toContain('Prices');
  expect(words).toContain('The quay on Tuesday');
  expect(words.indexOf('Prices')).toBe(4);
  expect(stops[4]).toMatchObject({ block: 2, sentence: null });
  expect(stops.at(-1)).toMatchObject({ block: 5, sentence: sentences.length - 1 });
});

test('reading begins at the first sentence of the text, past headlines and what is set aside', () => {
  const { blocks, sentences } = quay();
  const stops = stopsOf(blocks, sentences);
  expect(firstStop({ stops, blocks })).toBe(0);
  const [first, ...others] = blocks;
  if (first === undefined) throw new Error('no block');
  const next = stops.findIndex(
    ({ block }) => block > 0 && blocks[block]?.kind === 'paragraph' && blocks[block].isText,
  );
  for (const aside of [
    { ...first, kind: 'heading', level: 1 } as const,
    { ...first, isText: false, kind: 'boilerplate' } as const,
  ])
    expect(firstStop({ stops, blocks: [aside, ...others] })).toBe(next);
  expect(firstStop({ stops: [], blocks: [] })).toBe(0);
});

/** Spans in order that do not overlap, from gaps and lengths. */
const spans = fc
  .array(fc.record({ gap: fc.nat(4), length: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

test('indexAt finds the span that holds an offset, else the one before', () => {
  fc.assert(
    fc.property(spans, fc.nat(300), (list, offset) => {
      const found = indexAt(list, offset);
      const last = list.findLastIndex((span) => span.start <= offset);
      expect(found).toBe(Math.max(0, last));
    }),
  );
  expect(indexAt([], 3)).toBe(-1);
});

test('indexesIn finds exactly the spans that share a character', () => {
  fc.assert(
    fc.property(spans, fc.nat(300), fc.nat(60), (list, start, length) => {
      const span = { start, end: start + length };
      const expected = list.flatMap((other, index) =>
        other.start < span.end && other.end > span.start ? [index] : [],
      );
      expect(indexesIn(list, span)).toEqual(expected);
    }),
  );
});
