import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isCaseFile } from '../../../../main/features/casefile/is-case.ts';
import { encrypted } from '../../../../main/features/casefile/passphrase.ts';
import { buildZip } from '../../../core/kernel/zip/build-zip.ts';
import { caseOf } from '../../../helpers/case.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickmark-is-case-'));
let bytes: Uint8Array;
beforeAll(async () => {
  const { library, article } = libraryWithArticle();
  bytes = await caseOf(library, article.id);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function isCase(name: string, content: Uint8Array): Promise<[boolean, boolean]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return [
    await isCaseFile({ name, path: null, bytes: content }),
    await isCaseFile({ name, path, bytes: null }),
  ];
}

test('a case file is known by what it begins with, dropped or on disk, whatever it is called', async () => {
  expect(await isCase('bridge.tickmark', bytes)).toEqual([true, true]);
  expect(await isCase('bridge.bin', bytes)).toEqual([true, true]);
  expect(await isCase('bridge', await encrypted(bytes, 'x', 2))).toEqual([true, true]);
});

test('by its name where it is damaged, so that the right thing is said of it', async () => {
  expect(await isCase('Bridge.TICKMARK', new Uint8Array(10))).toEqual([true, true]);
  expect(await isCaseFile({ name: 'a.tickmark', path: join(folder, 'gone'), bytes: null })).toBe(true);
});

test('nothing else is one', async () => {
  const docx = buildZip([{ name: '[Content_Types].xml', data: '<Types/>' }]);
  expect(await isCase('a.docx', docx)).toEqual([false, false]);
  expect(await isCase('a.txt', new TextEncoder().encode('manifest.json'))).toEqual([false, false]);
  expect(await isCase('empty.txt', new Uint8Array())).toEqual([false, false]);
  expect(await isCaseFile({ name: 'gone.txt', path: join(folder, 'gone'), bytes: null })).toBe(false);
  expect(await isCaseFile({ name: 'folder', path: folder, bytes: null })).toBe(false);
});
