import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesInFolder } from '../../../../main/workers/reader/files-in-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickmark-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string, files: readonly string[]): string {
  const made = join(folder, name);
  mkdirSync(made, { recursive: true });
  for (const file of files) writeFileSync(join(made, file), 'x');
  return made;
}

test('finds what may be an article in a folder and the folders in it, by name, and passes over the rest', async () => {
  const at = make('stories', ['b.txt', 'a.docx', 'z.PDF', 'picture.png', '.hidden.txt', 'no-ending']);
  make('stories/march', ['c.eml']);
  make('stories/.cache', ['d.txt']);
  symlinkSync(at, join(at, 'circle'));
  const { paths, problems } = await filesInFolder(at);
  expect(paths.map((path) => relative(at, path))).toEqual(['a.docx', 'b.txt', 'march/c.eml', 'z.PDF']);
  expect(problems).toEqual([]);
});

test('gives as many as the limit and says that there are more', async () => {
  const at = make('many', ['1.txt', '2.txt', '3.txt']);
  expect(await filesInFolder(at, 3)).toMatchObject({ problems: [] });
  const { paths, problems } = await filesInFolder(at, 2);
  expect(paths.map((path) => relative(at, path))).toEqual(['1.txt', '2.txt']);
  expect(problems).toMatchObject([{ code: 'folderTooLarge', detail: { name: 'many', limit: 2 } }]);
});

test('says of a folder without articles, and of one that cannot be read, that it is so', async () => {
  expect(await filesInFolder(make('pictures', ['a.png']))).toMatchObject({
    paths: [],
    problems: [{ code: 'folderEmpty', detail: { name: 'pictures' } }],
  });
  expect(await filesInFolder(join(folder, 'gone'))).toMatchObject({
    paths: [],
    problems: [{ code: 'fileUnreadable', detail: { name: 'gone', why: 'ENOENT' } }],
  });
});
