import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeArticle } from '../../../core/text/complete-article.ts';
import { passagesOf } from '../../../core/text/passages.ts';
import { noDetails, plainBlock, type SourceBlock } from '../../../core/text/source-article.ts';

function read(blocks: readonly SourceBlock[]) {
  const source = { format: 'text', details: noDetails, blocks, warnings: [] } as const;
  return completeArticle(source, 'a.txt', () => ({ language: 'nl', reliable: true }));
}

test('cuts a text into sentences, each at the page of its block and under its heading', () => {
  const article = read([
    { text: 'De haven', kind: 'heading', level: 2, marked: true, page: 3 },
    { ...plainBlock('Er kwamen veertig schepen. Het regende de hele dag.'), page: 4 },
  ]);
  expect(passagesOf(article)).toEqual([
    { block: 0, kind: 'heading', text: 'De haven', locator: { kind: 'page', page: 3 }, heading: null },
    {
      block: 1,
      kind: 'paragraph',
      text: 'Er kwamen veertig schepen.',
      locator: { kind: 'page', page: 4 },
      heading: 'De haven',
    },
    {
      block: 1,
      kind: 'paragraph',
      text: 'Het regende de hele dag.',
      locator: { kind: 'page', page: 4 },
      heading: 'De haven',
    },
  ]);
});

test('leaves out nothing that is no white space, and counts paragraphs on from those before it', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', '1', '.', '?', ' ', '\n', 'é', '“', '…'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(9), (texts, from) => {
      const blocks = ['Begin.', ...texts].map(plainBlock);
      const article = read(blocks);
      const passages = passagesOf(article, from);
      const dense = (words: string): string => words.replace(/\s+/gu, '');
      expect(dense(passages.map((one) => one.text).join(''))).toBe(dense(article.text));
      for (const { block, locator } of passages)
        expect(locator).toEqual({ kind: 'paragraph', paragraph: block + 1 });
      expect(passages[0]?.block).toBe(from);
    }),
  );
});
