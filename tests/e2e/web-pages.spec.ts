import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { expect, test } from '../helpers/app.ts';
import { outlineOf, readOutline } from '../helpers/outline.ts';
import { fixturePath } from '../helpers/paths.ts';

const pages = fixturePath('pages');
const names = readdirSync(pages).filter((name) => name.endsWith('.html'));

type Line = ParsedArticle & { ok: boolean; file: string; format: string };

/** A page as a browser keeps it in one file: MHTML, its text quoted-printable as Chromium writes it. */
function saved(html: string): string {
  const lines = [...Buffer.from(html)].map((byte) =>
    byte === 0x0a || (byte >= 0x20 && byte < 0x7f && byte !== 0x3d)
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const quoted = lines
    .join('')
    .split('\n')
    .map((line) => (line.match(/(?:=..|[^=]){1,70}/gu) ?? ['']).join('=\r\n'))
    .join('\r\n');
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://pages.example/saved',
    'Subject: saved',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--edge"',
    '',
    '----edge',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://pages.example/saved',
    '',
    quoted,
    '----edge--',
    '',
  ].join('\r\n');
}

test('pages of every kind give their article and nothing else, as they are and saved by a browser', async ({
  folder,
  cli,
}) => {
  const files = join(folder, 'files');
  mkdirSync(files);
  for (const name of names) {
    const html = readFileSync(join(pages, name), 'utf8');
    writeFileSync(join(files, name), html);
    writeFileSync(join(files, name.replace('.html', '.mhtml')), saved(html));
  }
  const run = await cli('import', files, '--dry-run', '--json');
  const lines = run.lines() as unknown as Line[];
  expect(lines).toHaveLength(2 * names.length);
  for (const line of lines) {
    const name = basename(line.file).replace(/\.m?html$/u, '');
    expect(line.ok, `${basename(line.file)} is read`).toBe(true);
    const expected = readOutline(readFileSync(join(pages, `${name}.txt`), 'utf8'));
    expect({ file: basename(line.file), ...outlineOf(line, expected) }).toEqual({
      file: basename(line.file),
      ...expected,
    });
  }
});
