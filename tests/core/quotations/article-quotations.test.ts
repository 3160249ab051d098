import { expect, test } from 'vitest';
import { articleQuotations } from '../../../core/quotations/article-quotations.ts';
import { inputFor } from '../detect/input.ts';

test.each([
  ['nl', '“Wij blijven hier wonen”, zegt Anneke Postma.', [['Wij blijven hier wonen', 'Anneke Postma']]],
  ['en', '“We will not stop asking,” said Tom Ridley.', [['We will not stop asking,', 'Tom Ridley']]],
  [
    'de',
    '„Wir bauen im Nachbarort“, sagte Jens Rautenberg.',
    [['Wir bauen im Nachbarort', 'Jens Rautenberg']],
  ],
  [
    'fr',
    '« Les prix, affirme Luc Morel, ont augmenté de moitié. »',
    [['Les prix, affirme Luc Morel, ont augmenté de moitié.', 'Luc Morel']],
  ],
  [
    'es',
    '«Nadie volverá a la escuela», dijo Tomás Iriarte.',
    [['Nadie volverá a la escuela', 'Tomás Iriarte']],
  ],
  [
    'nl',
    'Een “groot” plan, met ‘kleine’ kansen.',
    [
      ['groot', null],
      ['kleine', null],
    ],
  ],
  ['en', 'Nothing was said.', []],
])('%s: %s', (language, text, quotations) => {
  const found = articleQuotations(inputFor(text, language));
  expect(found.map(({ content, speaker }) => [text.slice(content.start, content.end), speaker])).toEqual(
    quotations,
  );
});

test('words within the marks that say who speaks are not quoted', () => {
  const text = '« Les prix, affirme Luc Morel, ont augmenté de moitié. »';
  const [found] = articleQuotations(inputFor(text, 'fr'));
  expect(found?.asides.map(({ start, end }) => text.slice(start, end))).toEqual(['affirme Luc Morel']);
});

test('a block quotation is one, without marks too', () => {
  const text = 'Wij wachten niet op een brief van de minister.';
  const input = inputFor(text, 'nl');
  const blocks = input.blocks.map((block) => ({ ...block, kind: 'quotation' as const }));
  expect(articleQuotations({ ...input, blocks })).toMatchObject([
    { content: { start: 0, end: text.length } },
  ]);
});
