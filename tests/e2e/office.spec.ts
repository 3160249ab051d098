import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { storyDocx } from '../renderer/reader/formats/docx/story-docx.ts';
import { expect, test, type CliResult } from '../helpers/app.ts';
import { buildCfb } from '../renderer/reader/shared/cfb/build-cfb.ts';
import { buildDocx, p } from '../renderer/reader/formats/docx/build-docx.ts';
import { buildOdt } from '../renderer/reader/formats/odt/build-odt.ts';
import { buildZip } from '../core/kernel/zip/build-zip.ts';
import { fixturePath } from '../helpers/paths.ts';

const fixtures = fixturePath('office');
const FORMATS = ['docx', 'doc', 'odt', 'fodt', 'rtf'];

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
  expect(outcomes(result)).toEqual(['docx', 'docx', 'doc', 'odt', 'odt', 'rtf']);
  const [first] = result.lines();
  for (const line of result.lines()) {
    expect(line).toMatchObject({
      title: 'Sluis gaat na twee jaar weer open',
      byline: 'Tess de Wit',
      published: '2024-03-05',
      warnings: [
        { code: 'trackedChanges', detail: '2' },
        { code: 'hiddenText', detail: '“(niet plaatsen)”' },
      ],
    });
    expect(line['language']).toMatch(/^nl/u);
    // LibreOffice has not laid the pages out: its page number is 0.
    expect(String(line['text']).replace('bladzijde 0', 'bladzijde 1')).toBe(first?.['text']);
  }
});

/** Documents that would run RAN or ask `origin` for something, in every way that their formats know. */
function hostileDocuments(origin: string): [name: string, bytes: Uint8Array | string][] {
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const docx = [
    p('The harbour stays closed.'),
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rIdLink"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    `<w:p><w:r><w:pict><v:shape onclick="RAN" href="javascript:RAN"><v:imagedata src="${origin}/a.png"/></v:shape></w:pict></w:r></w:p>`,
    '<w:p><w:hyperlink r:id="rIdLink"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>',
    field(`INCLUDEPICTURE &quot;${origin}/b.png&quot;`),
    field(`INCLUDETEXT &quot;${origin}/c.docx&quot;`),
    field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;RAN&quot;'),
    '<w:altChunk r:id="rIdLink"/><w:subDoc r:id="rIdLink"/>',
    '<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="htmlfile" r:id="rIdLink"/></w:object></w:r></w:p>',
  ].join('');
  const odt = [
    '<office:scripts><office:script>RAN</office:script></office:scripts>',
    `<text:p>The harbour stays closed.<text:script xlink:href="${origin}/d.js">RAN</text:script><text:a xlink:href="javascript:RAN"><office:event-listeners/>link</text:a></text:p>`,
    `<text:p><draw:frame><draw:image xlink:href="${origin}/e.png"/></draw:frame><draw:frame><draw:plugin xlink:href="${origin}/f"/></draw:frame><draw:frame><draw:floating-frame xlink:href="${origin}/g"/></draw:frame></text:p>`,
    `<text:section><text:section-source xlink:href="${origin}/h.odt"/><text:p>section</text:p></text:section>`,
  ].join('');
  const rtf = `{\\rtf1{\\*\\template ${origin}/i.dot}The harbour stays closed.{\\field{\\*\\fldinst INCLUDEPICTURE "${origin}/j.png"}{\\fldrslt shown}}{\\object\\objautlink\\objupdate{\\*\\objclass htmlfile}{\\*\\objdata 52414e}{\\result link}}}`;
  return [
    ['hostile.docx', buildDocx({ body: docx })],
    ['hostile.odt', buildOdt({ body: odt })],
    ['hostile.rtf', rtf],
  ];
}

test('documents with scripts and outside addresses are text, and nothing of them runs or is asked for', async ({
  folder,
  cli,
}) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const files = hostileDocuments(origin).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const result = await cli('import', '--dry-run', '--json', ...files);
    expect(outcomes(result)).toEqual(['docx', 'odt', 'rtf']);
    for (const line of result.lines()) {
      expect(line['text']).toMatch(/The harbour stays closed\.[^]*link/u);
      expect(JSON.stringify(line)).not.toMatch(/RAN|127\.0\.0\.1/u);
    }
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('documents that are bombs, traps, locked or cut off are refused with their reasons, and the next one loads', async ({
  folder,
  cli,
}) => {
  const bomb = deflateRawSync(new Uint8Array(200_000_000));
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
    ['locked.docx', readFileSync(join(fixtures, 'locked-agile.docx')), 'passwordNeeded'],
    ['locked.odt', readFileSync(join(fixtures, 'locked-cbc.odt')), 'passwordNeeded'],
    ['argon.odt', readFileSync(join(fixtures, 'locked-argon.odt')), 'passwordNeeded'],
    ['blowfish.odt', readFileSync(join(fixtures, 'locked-blowfish.odt')), 'fileEncrypted'],
    ['old.doc', buildCfb({ WordDocument: new Uint8Array(5000) }), 'fileDamaged'],
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

test('a password opens an encrypted document, and only the right one', async ({ cli }) => {
  const files = ['locked-agile.docx', 'locked-cbc.odt'].map((name) => join(fixtures, name));
  const wrong = await cli('import', '--dry-run', '--json', '--password', 'purmer', ...files);
  expect(outcomes(wrong)).toEqual(['passwordWrong', 'passwordWrong']);
  const right = await cli('import', '--dry-run', '--json', '--password', 'beemster', ...files);
  expect(right.lines()).toMatchObject([
    { format: 'docx', title: 'Sluis gaat na twee jaar weer open' },
    { format: 'odt', title: 'Sluis gaat na twee jaar weer open' },
  ]);
});
