import { describe, expect, it } from 'vitest';
import { MAX_BLOCKS, MAX_SENTENCES } from '../../../../core/model/article/parsed-article.ts';
import { checkAnswer } from '../../../../main/workers/reader/reader-answer.ts';

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

  it.each([
    ['blocks', MAX_BLOCKS + 1],
    ['sentences', MAX_SENTENCES + 1],
    ['remarks', MAX_BLOCKS + 1],
    ['warnings', 1_000_000],
  ])('refuses more %s than there may be without looking at one', (what, length) => {
    let looks = 0;
    const many = new Proxy(new Array<null>(length), {
      get: (target, key): unknown => {
        if (key !== 'length') looks++;
        return Reflect.get(target, key);
      },
    });
    expect(codeOf(answer({ [what]: many }))).toMatchObject({
      code: 'readerAnswer',
      detail: { problem: `${what} too long` },
    });
    expect(looks).toBe(0);
  });

  it.each([
    ['a text', answer({ text: 'a'.repeat(20_000_000) })],
    ['a title', answer({ title: 'a'.repeat(20_001) })],
    [
      'words on what is wrong',
      { id: 1, ok: false, error: { code: 'fileBomb', detail: { problem: 'a'.repeat(20_001) } } },
    ],
    [
      'a list of articles',
      {
        id: 1,
        ok: true,
        value: { kind: 'several', items: new Array(1001).fill({ id: 'a', title: 'a', detail: null }) },
      },
    ],
    [
      'an answer',
      { id: 1, ...Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`a${String(at)}`, 1])) },
    ],
  ])('refuses %s that is too long', (_what, said) =>
    expect(codeOf(said)).toMatchObject({
      code: 'readerAnswer',
      detail: { problem: expect.stringContaining('too long') as unknown },
    }),
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
