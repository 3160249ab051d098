import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../main/import/reader-answer.ts';

const article = {
  format: 'text',
  title: 'Kop',
  byline: null,
  outlet: null,
  published: '2022-06',
  language: 'nl',
  url: null,
  text: 'De dijk brak.',
  blocks: [{ kind: 'paragraph', level: null, start: 0, end: 13, isText: true }],
  sentences: [{ blockPosition: 0, start: 0, end: 13 }],
  warnings: [],
  release: null,
  remarks: [],
};
const answer = (changes: object): unknown => ({
  id: 1,
  ok: true,
  value: { kind: 'article', article: { ...article, ...changes } },
});
const codeOf = (said: unknown): unknown => {
  try {
    const file = checkAnswer(said, 'stuk.txt');
    return file.kind === 'article' ? file.article.title : file.items.length;
  } catch (error) {
    return { ...(error as { code: string; detail: object }) };
  }
};

describe('checkAnswer', () => {
  it('lets an article through', () =>
    expect(checkAnswer(answer({}), 'stuk.txt')).toEqual({ kind: 'article', article }));

  it.each([
    ['no answer', 'nee'],
    ['no article', { id: 1, ok: true, value: null }],
    ['markup for a title', answer({ title: { html: '<b>' } })],
    ['a block beyond the text', answer({ blocks: [{ ...article.blocks[0], end: 99 }] })],
    ['text in no block', answer({ blocks: [{ ...article.blocks[0], end: 7 }], sentences: [] })],
    ['a sentence of another block', answer({ sentences: [{ blockPosition: 3, start: 0, end: 1 }] })],
    [
      'text that is not NFC',
      answer({ text: 'De dije\u0301 brak', blocks: [{ ...article.blocks[0], end: 14 }], sentences: [] }),
    ],
    ['a date that is none', answer({ published: 'gisteren' })],
    ['an error that is not its to give', { id: 1, ok: false, error: { code: 'libraryDamaged', detail: {} } }],
  ])('refuses %s', (_what, said) =>
    expect(codeOf(said)).toMatchObject({ code: 'readerAnswer', detail: { name: 'stuk.txt' } }),
  );

  it('passes on what the reader found, under the name that we know', () =>
    expect(
      codeOf({
        id: 1,
        ok: false,
        error: { code: 'fileBinary', detail: { name: 'iets anders', type: 'PDF' } },
      }),
    ).toMatchObject({
      code: 'fileBinary',
      detail: { name: 'stuk.txt', type: 'PDF' },
    }));
});
