import { expect, test } from 'vitest';
import { claimFigures } from '../../../core/calculation/compare.ts';
import { offerCalculations, type NumberCell } from '../../../core/calculation/offers.ts';

/** A table: a heading, then a label and its numbers on each line. */
function tableOf(lines: string): NumberCell[] {
  const [head = [], ...rows] = lines.split('\n').map((line) => line.trim().split(/\s*\|\s*/));
  return rows.flatMap(([label = '', ...numbers], row) =>
    numbers.map((value, column) => ({
      name: `${'BCDEFG'.charAt(column)}${row + 2}`,
      value,
      unit: null,
      row,
      column,
      label: `${label} ${head[column + 1] ?? ''}`,
    })),
  );
}

const towns = tableOf(`town | 2019 | 2024 | people
  Ouwerzijl | 1100 | 1250 | 5000
  Drenterveen | 830 | 790 | 3160
  Brunsbek | 412 | 618 | 2200`);

function offersFor(words: string, language: string, cells = towns) {
  const figure = claimFigures(words, language).at(-1);
  if (figure === undefined) throw new Error('no figure was found');
  return offerCalculations(cells, figure, words);
}

test.each([
  ['nl', 'Het aantal in Ouwerzijl steeg met 14 procent.', 'change(B2; C2)', 'change'],
  ['nl', 'In de drie plaatsen samen waren het er 2.342.', 'sum(B2; B3; B4)', 'sum'],
  ['en', 'Of every house in Brunsbek, 50 per cent more were let.', 'change(B4; C4)', 'change'],
  ['en', 'In Drenterveen it was 40 fewer.', 'C3 - B3', 'difference'],
  ['de', 'In Ouwerzijl waren es 1250 Wohnungen.', 'C2', 'cell'],
  ['fr', 'À Drenterveen, c’est 0,25 par habitant.', 'perHead(C3; D3)', 'perHead'],
  ['es', 'En Ouwerzijl está el 47 por ciento.', 'share(B2; sum(B2; B3; B4))', 'share'],
])('%s: %s is %s', (language, words, expression, kind) => {
  const offers = offersFor(words, language);
  expect(offers.find((offer) => offer.expression === expression)).toMatchObject({ kind });
});

test('what the claim speaks of comes first', () => {
  expect(offersFor('Het aantal in Ouwerzijl steeg met 14 procent.', 'nl')[0]?.expression).toBe(
    'change(B2; C2)',
  );
});

test('nothing is offered for a figure that no calculation gives', () => {
  expect(offersFor('In Ouwerzijl waren het er 777.777.', 'nl')).toEqual([]);
});

test('a long table is read too', () => {
  const cells = Array.from({ length: 4000 }, (_, at) => ({
    name: `A${at + 1}`,
    value: String((at * 7919) % 100_003),
    unit: null,
    row: at,
    column: 0,
    label: `line ${at}`,
  }));
  expect(offersFor('There were 12,345 of them.', 'en', cells).length).toBeLessThanOrEqual(10);
});
