import { describe, expect, test } from 'vitest';
import type { ParsedArticle } from '../../../../../core/model/article/parsed-article.ts';
import { passagesOf } from '../../../../../core/text/passages.ts';
import { parseRequest } from '../../../../../renderer/reader/parse-request.ts';
import { inReadingOrder, type Shape } from '../../../../../renderer/reader/formats/slides/slide.ts';
import { harbourFodp, harbourOdp, harbourSlides, packed } from './build-slides.ts';

async function read(bytes: Uint8Array<ArrayBuffer>, name = 'haven.bin'): Promise<ParsedArticle> {
  const file = await parseRequest({ name, bytes, format: 'auto' });
  if (file.kind !== 'article') throw new Error('several');
  return file.article;
}

/** What slides say, a line a passage: its slide, its kind, its heading and its words. */
function lines(article: ParsedArticle): string[] {
  return passagesOf(article).map(({ locator, kind, heading, text }) =>
    [locator.kind === 'slide' ? locator.slide : '?', kind, heading ?? '-', text].join(' | '),
  );
}

const harbour = [
  '1 | heading | - | Schepen in de haven',
  '1 | listItem | Schepen in de haven | Er komen elk jaar meer schepen.',
  '1 | listItem | Schepen in de haven | Vooral in mei.',
  '1 | paragraph | Schepen in de haven | Links: Emmelsum heeft er 1.250.',
  '1 | paragraph | Schepen in de haven | Rechts: de Rietvaart heeft er 17.',
  '1 | caption | Schepen in de haven | Een schip in de sluis',
  '1 | boilerplate | Schepen in de haven | 1',
  '1 | heading | - | Notities: Schepen in de haven',
  '1 | paragraph | Notities: Schepen in de haven | Zeg erbij dat 2023 nog niet vaststaat.',
  '2 | tableRow | - | Haven; Schepen',
  '2 | tableRow | - | Haven: Emmelsum; Schepen: 1.250',
  '2 | tableRow | - | Haven: Rietvaart; Schepen: 17',
  '3 | heading | - | Wat we niet tonen',
];

test.each([
  ['pptx', 'Office', packed(harbourSlides())],
  ['odp', 'OpenDocument', harbourOdp()],
  ['odp', 'OpenDocument in flat XML', harbourFodp()],
] as const)(
  '%s: slides of %s are read box by box, with their notes, tables and hidden slides',
  async (format, _of, bytes) => {
    const article = await read(bytes);
    expect(article).toMatchObject({ format, title: 'Schepen in de haven', language: 'nl' });
    expect(lines(article)).toEqual(harbour);
    expect(article.warnings).toEqual(
      expect.arrayContaining([
        { code: 'hiddenRead', detail: '3 (Wat we niet tonen)' },
        { code: 'partsLeftOut', detail: 'Grafiek 3' },
      ]),
    );
  },
);

describe('what is wrong with a file', () => {
  test.each([
    ['pptx', packed(harbourSlides())],
    ['odp', harbourOdp()],
  ])('%s that is cut off is damaged', async (ending, whole) => {
    for (const part of [0.3, 0.9])
      await expect(read(whole.slice(0, whole.length * part), `a.${ending}`)).rejects.toMatchObject({
        code: 'fileDamaged',
      });
  });

  test('one without slides has no text', async () => {
    const parts = { ...harbourSlides(), 'ppt/_rels/presentation.xml.rels': '<Relationships/>' };
    await expect(read(packed(parts))).rejects.toMatchObject({ code: 'noArticle' });
  });

  test('a slide that is damaged is named, and the others are read', async () => {
    const parts = { ...harbourSlides(), 'ppt/slides/slide7.xml': '<p:sld' };
    const article = await read(packed(parts));
    expect(article.warnings).toContainEqual({ code: 'partsLeftOut', detail: 'ppt/slides/slide7.xml' });
    expect(lines(article).at(-1)).toBe('3 | heading | - | Wat we niet tonen');
  });
});

test('boxes are read from above, side by side from the left, a group as one', () => {
  const shape = (text: string, top: number, left: number, within: readonly Shape[] = []): Shape => ({
    place: { top, left },
    role: 'text',
    paragraphs: [text],
    rows: null,
    within,
  });
  const group = shape('', 55, 0, [shape('d', 9, 5), shape('c', 9, 1)]);
  const order = inReadingOrder([
    shape('e', 100, 0),
    group,
    shape('b', 51, 70),
    shape('a', 50, 90),
    shape('0', 0, 0),
  ]);
  expect(order.map(({ paragraphs }) => paragraphs[0])).toEqual(['0', 'b', 'a', 'c', 'd', 'e']);
});
