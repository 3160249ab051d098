import { zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { inflateWithin, readZip } from '../../../../core/kernel/zip/read-zip.ts';
import { documentLimits } from '../../../../core/kernel/zip/limits.ts';
import { buildZip, type Entry, type ZipEnd } from './build-zip.ts';

const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder().decode(bytes);

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof TickmarkError ? error.code : String(error);
  }
}

/** Opens an archive and reads all that is in it. */
function readAll(bytes: Uint8Array, limits = documentLimits): void {
  const zip = readZip(bytes, limits);
  for (const name of zip.names) zip.read(name);
}

function codeOfZip(entries: readonly Entry[], end?: ZipEnd): string {
  return codeOf(() => readAll(buildZip(entries, end)));
}

describe('what is whole is read', () => {
  test('packed, stored and empty files, folders, names in UTF-8, a comment', () => {
    const zip = readZip(
      buildZip(
        [
          { name: 'word/' },
          { name: 'word/één.xml', data: 'één'.repeat(1000) },
          { name: 'stored', data: 'as it is', method: 0 },
          { name: 'empty', method: 0 },
        ],
        { comment: 'a comment' },
      ),
    );
    expect(zip.names).toEqual(['word/één.xml', 'stored', 'empty']);
    expect(text(zip.read('word/één.xml'))).toBe('één'.repeat(1000));
    expect(text(zip.read('stored'))).toBe('as it is');
    expect(text(zip.read('empty'))).toBe('');
    expect(zip.read('word/')).toBeNull();
    expect(zip.read('none')).toBeNull();
  });

  test('an archive of another library, behind a view with an offset', () => {
    const packed = zipSync({ 'a/b': new Uint8Array(100_000), 'a/c': [new Uint8Array(10), { level: 0 }] });
    const shifted = new Uint8Array(packed.length + 5);
    shifted.set(packed, 5);
    expect(readZip(shifted.subarray(5)).read('a/b')).toHaveLength(100_000);
  });

  test('sizes and starts in the ZIP64 field', () => {
    const zip = readZip(
      buildZip([
        { name: 'a', data: 'first' },
        { name: 'b', data: 'second', wide: true },
      ]),
    );
    expect(text(zip.read('b'))).toBe('second');
  });

  test('an archive within an archive stays packed', () => {
    let bytes = buildZip([{ name: 'again.zip', data: 'the innermost' }]);
    for (let level = 0; level < 50; level += 1) bytes = buildZip([{ name: 'again.zip', data: bytes }]);
    const inner = readZip(bytes).read('again.zip');
    expect(text(inner?.subarray(0, 2) ?? null)).toBe('PK');
  });
});

describe('bombs are refused before they go off', () => {
  const packed = new Uint8Array(deflateRawSync(new Uint8Array(200_000_000)));

  test('200 kB that unpack to 200 MB, in one entry and in many', () => {
    const one = buildZip([{ name: 'word/document.xml', packed, size: 200_000_000 }]);
    expect(one.length).toBeLessThan(210_000);
    expect(codeOf(() => readZip(one))).toBe('fileBomb');
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `${index}`, packed, size: 9_000_000 }));
    expect(codeOf(() => readZip(buildZip(many)))).toBe('fileBomb');
  });

  test('more entries than a document has, and a number of them that is a lie', () => {
    const many = Array.from({ length: 5001 }, (_, index) => ({ name: `e${index}` }));
    expect(codeOfZip(many)).toBe('fileBomb');
    expect(codeOfZip([{ name: 'a' }], { count: 6000 })).toBe('fileBomb');
    expect(codeOfZip([{ name: 'a' }], { count: 3000 })).toBe('fileDamaged');
  });

  test('entries that share their data', () => {
    const data = 'the same again'.repeat(100);
    expect(
      codeOfZip([
        { name: 'a', data },
        { name: 'a2', localName: 'a', data, start: 0 },
      ]),
    ).toBe('fileDamaged');
    const twice = [
      { name: 'a', data, method: 0 },
      { name: 'a', data, method: 0, start: 0 },
    ];
    expect(codeOfZip(twice)).toBe('fileDamaged');
    const overlapping = { name: 'a', data: 'x'.repeat(100), method: 0, packedSize: 120, size: 120 };
    expect(codeOfZip([overlapping, { name: 'b', data: 'y'.repeat(500), method: 0 }])).toBe('fileDamaged');
  });

  test('an entry that holds its own archive, directory and all', () => {
    const data = 'x'.repeat(50);
    const [whole] = [buildZip([{ name: 'r', data, method: 0 }]).length];
    expect(codeOfZip([{ name: 'r', data, method: 0, packedSize: whole - 31, size: whole - 31 }])).toBe(
      'fileDamaged',
    );
  });

  test('what is read counts, again and again', () => {
    const zip = readZip(buildZip([{ name: 'a', data: new Uint8Array(600) }]), {
      ...documentLimits,
      size: 1000,
    });
    expect(zip.read('a')).toHaveLength(600);
    expect(codeOf(() => zip.read('a'))).toBe('fileBomb');
  });

  test('sizes that lie: inflating ends where the said size is passed', () => {
    const bomb = buildZip([{ name: 'a', packed, size: 10 }]);
    expect(codeOf(() => readAll(bomb))).toBe('fileDamaged');
    const fed = vi.spyOn(packed, 'subarray');
    expect(inflateWithin(packed, 10)).toBeNull();
    expect(fed).toHaveBeenCalledTimes(1);
    expect(codeOfZip([{ name: 'a', data: 'short', size: 5_000_000 }])).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'a', data: 'short', size: 6, method: 0 }])).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'a', data: 'cut off here'.repeat(9), packedSize: 5 }])).toBe('fileDamaged');
  });
});

describe('names that lead elsewhere are refused', () => {
  test.each([
    '/etc/passwd',
    '../evil',
    'word/../../evil',
    'word/..',
    'word/./document.xml',
    'word//document.xml',
    'word\\document.xml',
    'C:evil',
    'c:/evil',
    '//server/share',
    'file.txt:stream',
    'CON',
    'word/nul.xml',
    'com1',
    'LPT¹.txt',
    'aux .txt',
    'word/document.xml.',
    'word /document.xml',
    'a\u0000b',
    'a\nb',
    'what?',
    'n'.repeat(501),
  ])('%j', (name) => {
    expect(codeOfZip([{ name, data: 'x' }])).toBe('markupRefused');
  });

  test.each(['[Content_Types].xml', '_rels/.rels', '.hidden', 'Object 1/content.xml', 'console.xml', 'a..b'])(
    'but not %j',
    (name) => {
      expect(codeOfZip([{ name, data: 'x' }])).toBe('read');
    },
  );

  test('links, devices and pipes', () => {
    for (const mode of [0o120777, 0o020644, 0o010644])
      expect(codeOfZip([{ name: 'a', data: '/etc/passwd', mode }])).toBe('markupRefused');
    for (const mode of [0o100644, 0o040755, 0]) expect(codeOfZip([{ name: 'a', mode }])).toBe('read');
    expect(codeOfZip([{ name: 'a', mode: 0o120777, madeBy: 0 }])).toBe('read');
  });

  test('two names that are one on some systems, and a name that differs in its own header', () => {
    expect(codeOfZip([{ name: 'Word/a' }, { name: 'word/A' }])).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'caf\u00E9' }, { name: 'cafe\u0301' }])).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'word/document.xml', localName: 'Word/document.xml' }])).toBe('fileDamaged');
  });
});

describe('what is locked or broken is said to be so', () => {
  test('encrypted entries, of each kind', () => {
    for (const flags of [0x801, 0x841, 0x2800])
      expect(codeOfZip([{ name: 'a', flags }])).toBe('fileEncrypted');
    expect(codeOfZip([{ name: 'a', method: 99 }])).toBe('fileEncrypted');
  });

  test('methods that no document uses, wrong checksums, other disks, a directory elsewhere', () => {
    expect(codeOfZip([{ name: 'a', method: 12 }])).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'a', data: 'x', crc: 1 }])).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'a' }], { disk: 1 })).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'a' }], { directoryStart: 3 })).toBe('fileDamaged');
    expect(codeOfZip([{ name: 'a', start: 7 }])).toBe('fileDamaged');
  });

  test('an archive cut off at any byte', () => {
    const whole = buildZip([
      { name: 'a/b', data: 'some text, and more of it' },
      { name: 'c', data: 'y', method: 0 },
    ]);
    for (let length = 0; length < whole.length; length += 1)
      expect(codeOf(() => readAll(whole.subarray(0, length)))).toBe('fileDamaged');
  });
});
