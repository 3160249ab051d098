import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { storyDocx } from '../fixtures/office/story.ts';
import { expect, test, type CliResult } from '../helpers/app.ts';
import { buildDocx, p } from '../renderer/reader/office/build-docx.ts';
import { buildOdt } from '../renderer/reader/office/build-odt.ts';
import { buildZip } from '../renderer/reader/zip/build-zip.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'office');
const FORMATS = ['docx', 'odt', 'fodt', 'rtf'];

/** What each file came to: its error's code, or the format it was read as. */
function outcomes(result: CliResult): unknown[] {
  return result.lines().map((line) => {
    const error: unknown = line['error'];
    const code: unknown = Reflect.get(Object(error), 'code');
    return error === undefined ? line['format'] : code;
  });
}

test('one story in each format comes in as one text, with what the documents say beside it', async ({
  folder,
  cli,
}) => {
  const made = join(folder, 'made.docx');
  writeFileSync(made, storyDocx());
  const files = [made, ...FORMATS.map((format) => join(fixtures, `story.${format}`))];
  const result = await cli('import', '--dry-run', '--json', ...files);
  expect(result.code).toBe(0);
  expect(outcomes(result)).toEqual(['docx', 'docx', 'odt', 'odt', 'rtf']);
  const [first] = result.lines();
  for (const line of result.lines()) {
    expect(line).toMatchObject({
      title: 'Sluis gaat na twee jaar weer open',
      byline: 'Tess de Wit',
      published: '2024-03-05',
      warnings: [
        { code: 'trackedChanges', detail: '2' },
        { code: 'partsLeftOut', detail: '“(niet plaatsen)”' },
      ],
    });
    expect(line['language']).toMatch(/^nl/u);
    // LibreOffice has not laid the pages out: its page number is 0.
    expect(String(line['text']).replace('bladzijde 0', 'bladzijde 1')).toBe(first?.['text']);
  }
});

test('documents that are bombs, traps, locked or cut off are refused with their reasons, and the next one loads', async ({
  folder,
  cli,
}) => {
  const bomb = deflateRawSync(new Uint8Array(200_000_000));
  const locked =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  const compound = (inside: string) => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(inside, 'utf16le'), 1024);
    return bytes;
  };
  const files: [name: string, bytes: Uint8Array | string, outcome: string][] = [
    ['bomb.docx', buildZip([{ name: 'word/document.xml', packed: bomb, size: 200_000_000 }]), 'fileBomb'],
    ['lying.docx', buildZip([{ name: 'word/document.xml', packed: bomb, size: 99 }]), 'fileDamaged'],
    ['path.docx', buildZip([{ name: 'word/document.xml' }, { name: '../../evil' }]), 'markupRefused'],
    [
      'link.docx',
      buildZip([{ name: 'word/document.xml', data: '/etc/passwd', mode: 0o120777 }]),
      'markupRefused',
    ],
    ['deep.docx', buildDocx({ body: '<w:sdt>'.repeat(100_000) }), 'markupRefused'],
    ['entity.docx', buildDocx({ body: p('&file;') }), 'markupRefused'],
    ['doctype.odt', buildOdt({ body: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 'markupRefused'],
    ['locked.odt', buildOdt({ body: 'x', manifest: locked }), 'passwordNeeded'],
    ['locked.docx', compound('EncryptedPackage'), 'passwordNeeded'],
    ['old.doc', compound('WordDocument'), 'fileBinary'],
    ['deep.rtf', `{\\rtf1 ${'{'.repeat(100_000)}`, 'markupRefused'],
    ['good.docx', storyDocx(), 'docx'],
  ];
  for (const format of FORMATS) {
    const whole = readFileSync(join(fixtures, `story.${format}`));
    for (const share of [0.3, 0.6, 0.95])
      files.push([`${share}.${format}`, whole.subarray(0, whole.length * share), 'fileDamaged']);
  }
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const result = await cli('import', '--dry-run', '--json', ...files.map(([name]) => join(folder, name)));
  expect(result.code).toBe(1);
  expect(outcomes(result)).toEqual(files.map(([, , outcome]) => outcome));
});
