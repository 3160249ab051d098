import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimFigures } from '../../../core/calculation/compare.ts';
import { sheetsOf, type TableRow } from '../../../core/calculation/table-cells.ts';
import { offersFromTables } from '../../../core/calculation/table-offers.ts';
import { CalculationInput } from '../../../core/model/calculation.ts';
import { tableBlocks } from '../../../renderer/reader/formats/sheet/table-blocks.ts';
import type { Cell, Grid } from '../../../renderer/reader/formats/sheet/grid.ts';

/** A sheet as the reader has it, made of its cells as texts; an empty text is no cell. */
function gridOf(name: string, lines: readonly (readonly string[])[]): Grid {
  const rows = lines.map((line, row): [number, Map<number, Cell>] => [
    row,
    new Map(
      [...line.entries()]
        .filter(([, text]) => text !== '')
        .map(([column, text]): [number, Cell] => [column, { text, isValue: /^[\d€]/u.test(text) }]),
    ),
  ]);
  return {
    name,
    isHidden: false,
    rows: new Map(rows.filter(([, cells]) => cells.size > 0)),
    merges: [],
    comments: [],
    has: lines.length,
    read: lines.length,
  };
}

/** A sheet's rows as its source's text has them. */
function rowsOf(lines: readonly (readonly string[])[], name: string | null = null): TableRow[] {
  return tableBlocks(gridOf(name ?? 'sheet', lines), name !== null).flatMap(({ text, locator }) =>
    locator === undefined ? [] : [{ text, locator }],
  );
}

const towns = [
  ['town', '2019', '2024', 'rent'],
  ['Ouwerzijl', '1.100', '1.250', '€ 640'],
  ['Drenterveen', '', '790', '€ 555,50'],
  ['St. Brunsbek; with the quay', '412', '618', 'n/a'],
];

test('the numbers of a table are read with their cells, also where cells are empty', () => {
  const [cells = []] = sheetsOf(rowsOf(towns), ['nl', 'en']);
  expect(cells.map(({ name, value, unit, words, label }) => [name, value, unit, words, label])).toEqual([
    ['B2', '1100', null, '1.100', 'Ouwerzijl 2019'],
    ['C2', '1250', null, '1.250', 'Ouwerzijl 2024'],
    ['D2', '640', 'EUR', '€ 640', 'Ouwerzijl rent'],
    ['C3', '790', null, '790', 'Drenterveen 2024'],
    ['D3', '555.5', 'EUR', '€ 555,50', 'Drenterveen rent'],
    ['B4', '412', null, '412', expect.any(String)],
    ['C4', '618', null, '618', expect.any(String)],
  ]);
});

test('sheets are told apart, and neither dates nor times are numbers', () => {
  const rows = [
    ...rowsOf(
      [
        ['town', 'built'],
        ['Ouwerzijl', '1250'],
        ['Brunsbek', '1999-03-02'],
      ],
      'Homes',
    ),
    ...rowsOf(
      [
        ['town', 'built'],
        ['Ouwerzijl', '17'],
        ['Brunsbek', '13:30'],
      ],
      'Shops',
    ),
  ];
  expect(
    sheetsOf(rows, ['en']).map((cells) =>
      cells.map(({ locator, value }) => [locator.sheet, locator.from, value]),
    ),
  ).toEqual([[['Homes', 'B2', '1250']], [['Shops', 'B2', '17']]]);
});

test('whatever the cells, a number is only ever found in the cell that has it', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '', 'quay; north', 'of which: rented', '12', '1,250', '3.5 %', '2019', 'n/a'),
    fc.nat(99_999).map(String),
  );
  const heads = fc.uniqueArray(fc.constantFrom('town', 'homes', 'people', '2019', '2024', 'all: homes'), {
    minLength: 2,
    maxLength: 5,
  });
  const table = heads.chain((head) =>
    fc
      .array(fc.array(cell, { minLength: head.length, maxLength: head.length }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((rows) => [head, ...rows]),
  );
  fc.assert(
    fc.property(table, (lines) => {
      for (const cells of sheetsOf(rowsOf(lines), ['en']))
        for (const { row, column, words } of cells) expect(lines[row]?.[column]).toBe(words);
    }),
  );
});

test('what the claim speaks of comes first, with its cells as inputs', () => {
  const hash = 'c'.repeat(64);
  const quote = 'Het aantal in Ouwerzijl steeg met 14 procent.';
  const tables = [{ hash, sheets: sheetsOf(rowsOf(towns), ['nl']) }];
  const [first] = offersFromTables(tables, claimFigures(quote, 'nl'), quote);
  expect(first).toMatchObject({
    expression: 'change(B2; C2)',
    labels: ['Ouwerzijl 2019', 'Ouwerzijl 2024'],
    inputs: [
      { name: 'B2', value: '1100', words: '1.100', hash, locator: { from: 'B2', to: 'B2', sheet: null } },
      { name: 'C2', value: '1250' },
    ],
  });
  for (const input of first?.inputs ?? []) expect(CalculationInput.parse(input)).toEqual(input);
});
