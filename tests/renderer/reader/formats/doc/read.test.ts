import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../../../renderer/reader/formats/doc/read.ts';
import { cpuTime } from '../../../../helpers/cpu-time.ts';
import { fixturePath } from '../../../../helpers/paths.ts';
import { buildCfb } from '../../shared/cfb/build-cfb.ts';
import { articleOf, codeOf, linesOf } from '../../shared/document/read.ts';
import { buildDoc, numbers, property, type DocParts, type DocPiece } from './build-doc.ts';

const BOLD = 0x0835;
const HIDDEN = 0x083c;
const DELETED = 0x0800;
const INSERTED = 0x0801;
const SPECIAL = 0x0855;
const SYMBOL = 0x6a09;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;
const OUTLINE = 0x2640;
const LIST = 0x460b;

async function lines(pieces: readonly DocPiece[], parts: Partial<DocParts> = {}): Promise<string[]> {
  return linesOf(articleOf(await readDoc(buildDoc({ pieces, ...parts }))));
}

describe('text', () => {
  test('pieces of one and of two bytes a character make one text, in the order of the text', async () => {
    expect(
      await lines([
        { text: 'Caf\u00e9 \u0093open\u0094, \u0080 40: ', inBytes: true },
        { text: 'Мир 東京 😀\r' },
        { text: 'Tweede.\r', inBytes: true },
      ]),
    ).toEqual(['paragraph: Café “open”, € 40: Мир 東京 😀', 'paragraph: Tweede.']);
  });

  test('special characters', async () => {
    expect(await lines([{ text: 'a\tb\u000bc\u001ed\u001fe\u00a0f\u0001\u0008g\u000cNext page\r' }])).toEqual(
      ['paragraph: a\tb\nc\u2011de\u00a0fg', 'paragraph: Next page'],
    );
  });

  test('signs of symbol fonts become the characters that they show', async () => {
    const name = Buffer.from('Wingdings\0', 'utf16le');
    const font = Buffer.concat([numbers(1, 39 + name.length), Buffer.alloc(39), name]);
    expect(
      await lines(
        [
          { text: '(', characters: [...property(SPECIAL, 1), ...property(SYMBOL, 0xf0fc_0000, 4)] },
          { text: ' (not a sign) ' },
          { text: '\uf0fc\r', characters: property(0x4a4f, 0, 2) },
        ],
        { tables: { 15: Buffer.concat([numbers(2, 1, 0), font]) } },
      ),
    ).toEqual(['paragraph: ✔ (not a sign) ✔']);
  });

  test('fields show their results and not their codes, and links keep their addresses', async () => {
    const article = articleOf(
      await readDoc(
        buildDoc({
          pieces: [
            {
              text: 'See \u0013 HYPERLINK "https://example.org/a" \u0014the \u0013 PAGE \u00143\u0015 pages\u0015. \u0013 EMBED Excel.Sheet.8 \u0014\u0001\u0015\u0013 XE none\u0015\r',
            },
          ],
        }),
      ),
    );
    expect(linesOf(article)).toEqual(['paragraph: See the 3 pages.']);
    expect(article.blocks[0]?.remarks).toMatchObject([
      { kind: 'link', quote: 'the 3 pages', address: 'https://example.org/a' },
    ]);
    expect(article.warnings).toEqual([{ code: 'partsLeftOut', detail: 'Excel.Sheet.8' }]);
  });
});

describe('what is set', () => {
  test('hidden and deleted words are left out, inserted ones are read, and both are told', async () => {
    const article = articleOf(
      await readDoc(
        buildDoc({
          pieces: [
            { text: 'Open in ' },
            { text: 'April', characters: property(DELETED, 1) },
            { text: 'May', characters: property(INSERTED, 1) },
            { text: ' (not for print)', characters: property(HIDDEN, 1) },
            { text: '.\r' },
          ],
        }),
      ),
    );
    expect(linesOf(article)).toEqual(['paragraph: Open in May.']);
    expect(article.warnings).toEqual([
      { code: 'trackedChanges', detail: '2' },
      { code: 'hiddenText', detail: '“(not for print)”' },
    ]);
  });

  test('a deleted end of a paragraph joins it to the next', async () => {
    expect(
      await lines([
        { text: 'One' },
        { text: '\r', characters: property(DELETED, 1) },
        { text: ' and two.\r' },
      ]),
    ).toEqual(['paragraph: One and two.']);
  });

  test('headings by outline level, items of lists, lines that are bold', async () => {
    expect(
      await lines([
        { text: 'Part one\r', paragraphs: property(OUTLINE, 0) },
        { text: 'Nineteen ships\r', paragraphs: property(LIST, 1, 2) },
        { text: 'Why the harbour closed\r', characters: property(BOLD, 1) },
        { text: 'It stays closed until the council says more about what it wants from it.\r' },
      ]),
    ).toEqual([
      'heading1: Part one',
      'listItem: Nineteen ships',
      'heading2: Why the harbour closed',
      'paragraph: It stays closed until the council says more about what it wants from it.',
    ]);
  });

  test('a document that was saved fast: what its pieces set, alone and by a list', async () => {
    expect(
      await lines(
        [
          { text: 'Shown', inBytes: true },
          { text: ' gone', set: (0x41 << 1) | (1 << 8) },
          { text: ' gone too', set: (1 << 1) | 1 },
          { text: '.\r' },
        ],
        { lists: [property(BOLD, 1), property(DELETED, 1)] },
      ),
    ).toEqual(['paragraph: Shown.']);
  });
});

test('tables, and tables in them', async () => {
  const cell = [...property(IN_TABLE, 1)];
  const inner = [...property(IN_TABLE, 1), ...property(DEPTH, 2, 4)];
  expect(
    await lines([
      { text: 'Before\r' },
      { text: 'Year\u0007Ships\u0007', paragraphs: cell },
      { text: '\u0007', paragraphs: [...cell, ...property(ROW_END, 1)] },
      { text: '2021\u000740\r(about)\u0007', paragraphs: cell },
      { text: '\u0007', paragraphs: [...cell, ...property(ROW_END, 1)] },
      { text: 'x\ry\r', paragraphs: [...inner, ...property(INNER_CELL_END, 1)] },
      { text: '\r', paragraphs: [...inner, ...property(INNER_ROW_END, 1)] },
      { text: 'a\u0007', paragraphs: cell },
      { text: '\u0007', paragraphs: [...cell, ...property(ROW_END, 1)] },
      { text: 'After\r' },
    ]),
  ).toEqual([
    'paragraph: Before',
    'tableRow: Year\tShips',
    'tableRow: 2021\t40 (about)',
    'tableRow: x\ty',
    'paragraph: a',
    'paragraph: After',
  ]);
});

test('notes stand after the text, numbered as the document says; one with its own sign has no other', async () => {
  const settings = Buffer.alloc(100);
  settings.writeUInt16LE(3 << 2, 2);
  settings.writeUInt16LE(2 << 2, 54);
  expect(
    await lines(
      [
        { text: 'One\u0002 two* three\u0002.\r' },
        { text: '\u0002 The first.\r* Its own.\r\u0002 The last.\r\r' },
      ],
      {
        lengths: [37],
        tables: {
          2: Buffer.concat([numbers(4, 3, 8, 15, 18), numbers(2, 1, 0, 1)]),
          3: numbers(4, 0, 13, 24, 36, 37),
          31: settings,
        },
      },
    ),
  ).toEqual([
    'paragraph: One[iii] two* three[iv].',
    'paragraph: [iii] The first.',
    'paragraph: * Its own.',
    'paragraph: [iv] The last.',
  ]);
});

describe('what is not read', () => {
  const good = { pieces: [{ text: 'The harbour is open.\r' }] };
  test.each([
    ['locked by a password', buildDoc({ ...good, head: { 10: 0x0300 } }), 'fileEncrypted'],
    ['of Word 95', buildDoc({ ...good, head: { 0: 0xa5dc, 2: 0x68 } }), 'wordTooOld'],
    ['of Word 2', buildDoc({ ...good, head: { 0: 0xa5db } }), 'wordTooOld'],
    ['of zeros', buildCfb({ WordDocument: new Uint8Array(5000) }), 'fileDamaged'],
    ['without its tables', buildDoc({ ...good, head: { 10: 0 } }), 'fileDamaged'],
    [
      'whose pieces lead out of it',
      buildDoc({ ...good, tables: { 33: numbers(1, 2, 12, 0, 0, 0) } }),
      'fileDamaged',
    ],
    ['that claims more text than it has', buildDoc({ ...good, head: { 0x4e: 0xffff } }), 'read'],
  ])('a document %s', async (_what, bytes, code) => {
    expect(await codeOf(readDoc(bytes))).toBe(code);
  });

  test('pieces that lie over each other make no text larger than the file', async () => {
    const count = 20_000;
    const starts = Array.from({ length: count + 1 }, (_, at) => 10_000 * at);
    const table = Buffer.concat([numbers(4, ...starts), Buffer.alloc(8 * count)]);
    const pieces = Buffer.concat([numbers(1, 2), numbers(4, table.length), table]);
    expect(await codeOf(readDoc(buildDoc({ ...good, tables: { 33: pieces } })))).toBe('fileBomb');
  });
});

describe('damaged documents', () => {
  const whole = new Uint8Array(readFileSync(fixturePath('office/story.doc')));
  const EXPECTED = /^(?:read|fileDamaged|fileBomb|fileEncrypted|wordTooOld)$/u;

  test('one whose sectors go round is told to be damaged', async () => {
    const circle = { WordDocument: new Uint8Array(5000), '1Table': new Uint8Array(5000) };
    for (const sector of [1, 2, 3, 4, 5])
      expect(await codeOf(readDoc(buildCfb(circle, { next: { [sector]: sector } })))).toBe('fileDamaged');
  });

  test('bytes that are changed anywhere, and ends that are cut off, end in a text or in an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat(whole.length)),
        async (changes, end) => {
          const bytes = whole.slice(0, end ?? whole.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(await codeOf(readDoc(bytes))).toMatch(EXPECTED);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('a long document is read in a time that grows with its length', async () => {
    const text = 'The harbour stays closed until May, says the council.\r'.repeat(4000);
    const bytes = buildDoc({ pieces: [{ text }, { text: `${'\u0013'.repeat(50_000)}\r` }] });
    expect(await cpuTime(() => readDoc(bytes))).toBeLessThan(10_000);
  });
});
