import { expect, test } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { columnName, Locator } from '../../../core/model/source/locator.ts';
import { locatorText } from '../../../core/wording/locator.ts';

await loadAllWords();

test('says where in a source something stands, in every kind and language', () => {
  const locators: Locator[] = [
    { kind: 'page', page: 12 },
    { kind: 'paragraph', paragraph: 3 },
    { kind: 'cells', sheet: 'Budget', from: 'B3', to: 'B9' },
    { kind: 'cells', sheet: null, from: 'B3', to: 'B3' },
    { kind: 'time', at: 802.4, until: null },
    { kind: 'time', at: 802, until: 3700 },
    { kind: 'slide', slide: 4 },
    { kind: 'message', message: 2 },
    { kind: 'capture', address: 'https://haven.example/nieuws', at: '2024-03-12T10:20:30.000Z' },
    { kind: 'capture', address: `https://haven.example/${'a'.repeat(200)}/slot`, at: null },
    { kind: 'capture', address: 'http://haven.example/', at: null },
  ];
  expect(locators.map((one) => Locator.parse(one))).toEqual(locators);
  const said = (language: 'en' | 'nl'): string[] =>
    locators.map((one) => locatorText(one, translator(language)));
  expect(said('en')).toEqual([
    'p. 12',
    'par. 3',
    'Budget!B3:B9',
    'B3',
    '00:13:22',
    '00:13:22–01:01:40',
    'slide 4',
    'message 2',
    'haven.example/nieuws, archived 2024-03-12 10:20 UTC',
    `haven.example/${'a'.repeat(55)}…${'a'.repeat(15)}/slot`,
    'haven.example',
  ]);
  expect(said('nl').slice(0, 3)).toEqual(['p. 12', 'al. 3', 'Budget!B3:B9']);
});

test('names the columns of a spreadsheet', () => {
  expect([1, 26, 27, 52, 703, 16_384].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA', 'XFD']);
});

test('refuses a cell that no spreadsheet has', () => {
  const cells = (from: string): boolean =>
    Locator.safeParse({ kind: 'cells', sheet: null, from, to: from }).success;
  expect(['B3', 'XFD1048576', '3B', 'b3', 'B0', ''].map(cells)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
