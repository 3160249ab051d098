import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import { assemble, completeArticle } from '../../../core/text/complete-article.ts';
import { plainTextArticle } from '../../../core/text/plain-text.ts';
import { plainBlock } from '../../../core/text/source-article.ts';
import { tidyText } from '../../../core/kernel/tidy.ts';

const filled = fc
  .string({ unit: 'binary', minLength: 1 })
  .map(tidyText)
  .filter((text) => text.trim() !== '');
const dutch = (): { language: string; reliable: boolean } => ({ language: 'nl', reliable: true });

describe('assemble', () => {
  it('keeps every block as it is, two line breaks apart', () => {
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1, maxLength: 12 }), (texts) => {
        const { text, blocks, sentences } = assemble(texts.map(plainBlock), 'nl');
        expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
          texts.map((block) => block.trim()),
        );
        expect(text).toBe(texts.map((block) => block.trim()).join('\n\n'));
        for (const [position, block] of blocks.entries()) {
          const inBlock = sentences.filter(({ blockPosition }) => blockPosition === position);
          const words = inBlock.map(({ start, end }) => text.slice(start, end)).join('');
          expect(words.replace(/\s/gu, '')).toBe(text.slice(block.start, block.end).replace(/\s/gu, ''));
        }
      }),
    );
  });
});

describe('completeArticle', () => {
  it('makes an article that keeps the schema of any text with a word in it, and loses none of its words', () => {
    const lines = fc.array(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '',
          'Doden',
          '- punt',
          '> citaat',
          'Lees ook: meer',
          'Door Jan Smit',
          '14 juni 2022',
          'De man ging weg.',
        ),
      ),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const raw = `Er was eens een dijk die het hield.\n\n${parts.join('\n')}`;
        const article = completeArticle(plainTextArticle(raw), 'a.txt', dutch);
        expect(ParsedArticle.safeParse(article).error).toBeUndefined();
        const kept = `${article.text} ${article.byline ?? ''}`;
        const bare = (text: string): string => text.replace(/[\s>•‣◦·▪*–—-]/gu, '');
        for (const part of parts.filter((line) => !/jan smit|juni 2022/iu.test(line)))
          for (const word of tidyText(part).split(/\s+/u)) expect(bare(kept)).toContain(bare(word));
      }),
      { numRuns: 500 },
    );
  });
});
