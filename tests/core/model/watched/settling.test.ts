import { expect, test } from 'vitest';
import {
  folderName,
  isFolderOfPage,
  isUnfinishedName,
  judgeFile,
  nextLook,
  pageNameOf,
} from '../../../../core/model/watched/settling.ts';

const stamp = (size: number, modified = 1) => ({ size, modified });

test('a file is ready when two listings agree, and known when it was taken as it stands', () => {
  expect(judgeFile(stamp(10), null, null)).toBe('settling');
  expect(judgeFile(stamp(10), stamp(8), null)).toBe('settling');
  expect(judgeFile(stamp(10, 2), stamp(10, 1), null)).toBe('settling');
  expect(judgeFile(stamp(10), stamp(10), null)).toBe('ready');
  expect(judgeFile(stamp(10), null, stamp(10))).toBe('known');
  expect(judgeFile(stamp(12), stamp(12), stamp(10))).toBe('ready');
  expect(judgeFile(stamp(12), null, stamp(10))).toBe('settling');
});

test('names of files that are still being written are told from others', () => {
  for (const name of [
    'page.html.crdownload',
    'Unconfirmed 12.crdownload',
    'page.html.part',
    'a.TMP',
    '~$a.docx',
    '.x',
    'a.txt~',
  ])
    expect(isUnfinishedName(name), name).toBe(true);
  for (const name of ['page.html', 'part.txt', 'download.htm', 'tmp', 'departure.md'])
    expect(isUnfinishedName(name), name).toBe(false);
});

test('the folder of a saved page is told by the page beside it, in any language', () => {
  const pages = new Set(['De haven', 'a.b']);
  for (const name of ['De haven_files', 'De haven_bestanden', 'De haven-Dateien', 'a.b_fichiers'])
    expect(isFolderOfPage(name, pages), name).toBe(true);
  for (const name of ['De haven', 'De haven_2', 'Other_files', '_files'])
    expect(isFolderOfPage(name, pages), name).toBe(false);
  expect(pageNameOf('De haven.HTM')).toBe('De haven');
  expect(pageNameOf('De haven.txt')).toBeNull();
});

test('a look costs a twentieth of the time at most', () => {
  expect(nextLook(10, true)).toBe(1000);
  expect(nextLook(10, false)).toBe(5000);
  expect(nextLook(2000, true)).toBe(40_000);
  expect(nextLook(1e9, false)).toBe(600_000);
});

test('a folder has a name on every system', () => {
  expect(folderName('/home/desk/Wire feed/')).toBe('Wire feed');
  expect(folderName('\\\\server\\share\\Wire')).toBe('Wire');
  expect(folderName('/')).toBe('/');
});
