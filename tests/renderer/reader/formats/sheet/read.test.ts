import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { ParsedArticle } from '../../../../../core/model/article/parsed-article.ts';
import { passagesOf } from '../../../../../core/text/passages.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { translator } from '../../../../../core/i18n/translate.ts';
import { parseRequest } from '../../../../../renderer/reader/parse-request.ts';
import { bookFile, harbourBook, harbourFods, harbourOds } from './workbooks.ts';

const t = translator('en');
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function read(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ParsedArticle> {
  const file = await parseRequest({ name, bytes, format: 'auto', use: 'source' });
  if (file.kind !== 'article') throw new Error('several');
  return file.article;
}

/** What can be found of a table, a line a passage: its cells, and its words. */
async function rows(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string[]> {
  return passagesOf(await read(bytes, name)).map(({ locator, text }) => `${locatorText(locator, t)} ${text}`);
}

const harbour = [
  'Schepen!A1 Schepen',
  'Schepen!A1 Schepen in de haven van Emmelsum',
  'Schepen!A3:D3 Haven; Schepen per jaar; Opening',
  'Schepen!B4:C4 2022; 2023',
  'Schepen!A5:D5 Haven: Emmelsum; Schepen per jaar – 2022: 1.100; Schepen per jaar – 2023: 1.250; Opening: 2024-05-01',
  'Schepen!A6:C6 Haven: Rietvaart; Schepen per jaar – 2022: 40; Schepen per jaar – 2023: 41,5',
  'Schepen!A7:D7 Haven: Samen; Schepen per jaar – 2022: 1.140; Schepen per jaar – 2023: #DIV/0!; Opening: 14%',
  'Schepen!A8 Bron: eigen telling van het havenbedrijf',
  'Geheim!A1 Geheim',
  'Geheim!A1 Naam',
  'Geheim!A2 Joris de Wit',
];

describe('workbooks', () => {
  test.each([
    ['xlsx', 'xlsx'],
    ['biff8', 'xls'],
    ['xlsb', 'xlsx'],
  ] as const)('%s: each row is a passage with its headings and cells', async (type, format) => {
    const bytes = bookFile(harbourBook(), type);
    const found = await rows(bytes, 'haven.bin');
    expect(found.filter((line) => !line.includes('Nog niet'))).toEqual(harbour);
    expect(await read(bytes, 'haven.bin')).toMatchObject({ format, title: 'haven', language: 'nl' });
  });

  test.each([
    ['in a package', harbourOds()],
    ['flat', harbourFods()],
  ])('OpenDocument %s has the same', async (_how, bytes) => {
    const found = await rows(bytes, 'haven.bin');
    expect(found.filter((line) => !line.includes('Nog niet'))).toEqual(harbour);
    const { format, warnings } = await read(bytes, 'haven.bin');
    expect(format).toBe('ods');
    expect(warnings).toContainEqual({ code: 'hiddenRead', detail: 'Geheim' });
  });

  test('what was noted at a cell is found there, and a hidden sheet is told', async () => {
    const bytes = bookFile(harbourBook(), 'xlsx');
    expect(await rows(bytes, 'a.xlsx')).toContain('Schepen!C5 Nog niet door de raad vastgesteld.');
    expect((await read(bytes, 'a.xlsx')).warnings).toContainEqual({ code: 'hiddenRead', detail: 'Geheim' });
  });

  test('is no article', async () => {
    const bytes = bookFile(harbourBook(), 'xlsx');
    await expect(parseRequest({ name: 'a.xlsx', bytes, format: 'auto' })).rejects.toMatchObject({
      code: 'onlySource',
    });
    const csv = { name: 'a.csv', bytes: utf8('a;b\n1;2\n'), format: 'auto' } as const;
    await expect(parseRequest(csv)).rejects.toMatchObject({ code: 'onlySource' });
  });

  test.each([
    ['xlsx', bookFile(harbourBook(), 'xlsx')],
    ['xls', bookFile(harbourBook(), 'biff8')],
    ['ods', harbourOds()],
  ] as const)('%s that is cut off is damaged', async (ending, whole) => {
    for (const part of [0.5, 0.9]) {
      const cut = whole.slice(0, Math.floor(whole.length * part));
      await expect(read(cut, `a.${ending}`)).rejects.toMatchObject({ code: 'fileDamaged' });
    }
  });

  test('an empty one has no text', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Leeg');
    await expect(read(bookFile(book, 'xlsx'), 'a.xlsx')).rejects.toMatchObject({ code: 'noArticle' });
  });

  test('a table of a million cells is read as far as it goes, and the rest is told', async () => {
    const many = Array.from({ length: 100_000 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
    );
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([['Haven', ...'abcdefghi'], ...many], { dense: true }),
      'Groot',
    );
    const { warnings, blocks } = await read(bookFile(book, 'xlsx'), 'a.xlsx');
    expect(blocks.length).toBeGreaterThan(20_000);
    expect(warnings.find(({ code }) => code === 'tableCut')?.detail).toMatch(/^Groot: \d{5} \/ 100001$/u);
  }, 60_000);

  test('a row of a thousand cells becomes several passages, each with its label', async () => {
    const book = utils.book_new();
    const wide = [
      ['Haven', ...Array.from({ length: 100 }, (_, at) => `k${at}`)],
      ['Emmelsum', ...Array.from({ length: 100 }, (_, at) => at)],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(wide), 'Breed');
    const found = await rows(bookFile(book, 'xlsx'), 'a.xlsx');
    expect(found.slice(1)).toEqual([
      expect.stringMatching(/^A2:AN2 Haven: Emmelsum; k0: 0; /u),
      expect.stringMatching(/^AO2:CB2 Haven: Emmelsum; k39: 39; /u),
      expect.stringMatching(/^CC2:CW2 Haven: Emmelsum; k79: 79; .*; k99: 99$/u),
    ]);
  });
});

describe('tables with separators', () => {
  test.each([
    ['semicolons', 'Haven;Schepen\r\nEmmelsum;1.250\r\n"Riet;vaart";40\r\n'],
    ['commas', 'Haven,Schepen\nEmmelsum,1.250\n"Riet;vaart",40\n'],
    ['tabs', '\uFEFFHaven\tSchepen\rEmmelsum\t1.250\rRiet;vaart\t40\r'],
    ['a named separator', 'Haven|Schepen\nEmmelsum|1.250\nRiet;vaart|40\n'],
  ])('%s part the cells', async (_what, text) =>
    expect(await rows(utf8(text), 'a.csv')).toEqual([
      'A1:B1 Haven; Schepen',
      'A2:B2 Haven: Emmelsum; Schepen: 1.250',
      'A3:B3 Haven: Riet;vaart; Schepen: 40',
    ]),
  );

  test('quotation marks, lines in cells and a line that names the separator', async () => {
    const text =
      'sep=;\nHaven;Opmerking\nEmmelsum;"De ""grote"" haven,\nsinds 1950"\nRietvaart;5" breed\nLaatste;"niet gesloten\n';
    expect(await rows(utf8(text), 'a.csv')).toEqual([
      'A2:B2 Haven; Opmerking',
      'A3:B3 Haven: Emmelsum; Opmerking: De "grote" haven, sinds 1950',
      'A4:B4 Haven: Rietvaart; Opmerking: 5" breed',
      'A5:B5 Haven: Laatste; Opmerking: "niet gesloten',
    ]);
  });

  test('is read in UTF-16 and in an older encoding', async () => {
    const text = 'Haven;Café\nEmmelsum;één\nRiet;twee\n';
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect((await rows(wide, 'a.csv'))[1]).toBe('A2:B2 Haven: Emmelsum; Café: één');
    const latin = new Uint8Array(Buffer.from(text, 'latin1'));
    expect((await rows(latin, 'a.csv'))[1]).toBe('A2:B2 Haven: Emmelsum; Café: één');
  });

  test('without headings the values stand alone', async () => {
    expect(await rows(utf8('2022;1100\n2023;1250\n'), 'a.csv')).toEqual([
      'A1:B1 2022; 1100',
      'A2:B2 2023; 1250',
    ]);
  });
});
