import { expect, test } from 'vitest';
import { completeArticle } from '../../../core/text/complete-article.ts';
import { noDetails, type SourceBlock } from '../../../core/text/source-article.ts';

test('a comment stands on the words that it is about, however the file writes them; else on its whole block', () => {
  const about = (quote: string) => ({ quote, author: null, at: null, text: 'Klopt dit?' });
  const words = 'De premi\u00e8re was op 3 mei, zegt de conciërge.';
  const block: SourceBlock = {
    text: words.normalize('NFD'),
    kind: 'paragraph',
    level: null,
    marked: true,
    remarks: ['première'.normalize('NFD'), 'con\u00adciërge. ', 'iets anders'].map(about),
  };
  const source = { format: 'docx' as const, details: noDetails, blocks: [block], warnings: [] };
  const { text, remarks } = completeArticle(source, 'a.docx', () => ({ language: 'nl', reliable: true }));
  expect(remarks.map(({ start, end }) => text.slice(start, end))).toEqual(['première', 'conciërge.', text]);
});
