import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepDropped } from '../../../../main/features/archives/dropped-file.ts';
import { importArchive } from '../../../../main/features/archives/import-archive.ts';
import { previewChecks } from '../../../../main/features/archives/preview-checks.ts';
import { testFolder } from '../../../helpers/library.ts';

/** Previews files for an archive of a new library. */
function previewer() {
  const folder = testFolder();
  const library = path.join(folder, 'library.sqlite');
  const write = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const preview = (name: string, content: string) =>
    previewChecks({ library, file: write(name, content), archive: 'Harbour' });
  return { folder, library, write, preview };
}

test('says what a file is without making the archives', () => {
  const { folder, preview } = previewer();
  expect(preview('feed.json', '[{"@type": "ClaimReview"}]')).toEqual({ kind: 'json', table: null });
  expect(preview('lines.jsonl', '{"a": 1}\n{"a": 2}\n')).toEqual({ kind: 'jsonLines', table: null });
  expect(preview('page.html', '<!doctype html><p>x</p>')).toEqual({ kind: 'page', table: null });
  expect(readdirSync(folder).filter((name) => name.includes('earlier checks'))).toEqual([]);
  expect(() => preview('story.txt', 'One sentence of prose')).toThrow(
    expect.objectContaining({ code: 'checksUnknown' }),
  );
});

test('shows the first rows of a table, with cells of one table width and cut', () => {
  const { preview } = previewer();
  const { table } = preview(
    't.csv',
    `Claim,,Claim,Verdict\n${'long '.repeat(200)},b,c,False\nshort\n1\n2\n3\n`,
  );
  expect(table?.names).toEqual(['Claim', 'Verdict']);
  expect(table?.columns).toEqual({ claim: 'Claim', rating: 'Verdict' });
  expect(table?.rows.map((row) => row.map((cell) => cell.length))).toEqual([
    [200, 5],
    [5, 0],
    [1, 0],
  ]);
});

test('takes the columns by which the archive was read last, where the table has them', async () => {
  const { library, write, preview } = previewer();
  const table = 'Said;Claim;Outcome\nThe bridge was shut;7;False\n';
  expect(preview('a.csv', table).table?.columns).toEqual({ claim: 'Claim' });
  const wish = { library, file: write('a.csv', table), archive: 'harbour', language: null };
  const columns = { claim: 'Said', rating: 'Outcome' };
  await importArchive({ ...wish, columns, at: '2026-03-04T09:00:00.000Z', isTrial: false }, () => undefined);
  expect(preview('b.csv', table).table?.columns).toEqual(columns);
  expect(preview('c.csv', 'Said;Other\nx;y\n').table?.columns).toEqual({ claim: 'Said' });
  expect(preview('d.csv', 'Claim;Outcome\nx;y\n').table?.columns).toEqual({ claim: 'Claim' });
});

test('a dropped file is kept by its name until it is removed, outside of which nothing is written', async () => {
  const file = await keepDropped('../../a/check:s.csv', Buffer.from('claim,rating\n'));
  expect(path.basename(file.path)).toBe('_.._a_check_s.csv');
  expect(path.dirname(path.dirname(file.path))).toBe(tmpdir());
  expect(readFileSync(file.path, 'utf8')).toBe('claim,rating\n');
  await file.remove();
  expect(existsSync(path.dirname(file.path))).toBe(false);
});
