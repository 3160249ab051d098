import { chmodSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileStamp } from '../../../../core/model/watched/settling.ts';
import {
  fileKey,
  filesOfFolder,
  forgetFailed,
  forgetNamesOf,
  keepFiles,
} from '../../../../db/watched/files.ts';
import {
  addFolder,
  isLookedInto,
  pauseFolder,
  removeFolder,
  watchedFolders,
} from '../../../../db/watched/folders.ts';
import { openWatchedList, watchedListPath } from '../../../../db/watched/watched-list.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { listFolder } from '../../../../main/features/watched/list-folder.ts';
import { lookInto } from '../../../../main/features/watched/look.ts';
import { atTestEnd } from '../../../helpers/clean-up.ts';
import { testFolder } from '../../../helpers/library.ts';
import { filesWith } from './files-with.ts';

const AT = '2026-03-04T09:00:00.000Z';

/** A folder that is watched, and a way to look into it. */
function watching(takesExisting: boolean, path = join(testFolder(), 'feed')) {
  mkdirSync(path, { recursive: true });
  const list = watchedListPath(testFolder(), newId());
  const db = openWatchedList(list);
  atTestEnd(() => db.close());
  const id = addFolder(db, { path, takesExisting, at: AT });
  let settling: ReadonlyMap<string, FileStamp> = new Map();
  const folder = () => watchedFolders(db).find((one) => one.id === id)!;
  return {
    ...{ path, db, id, list, folder },
    write: (name: string, text = name) => writeFileSync(join(path, name), text),
    look: async () => {
      const found = await lookInto(db, folder(), settling);
      settling = found.settling;
      return found.ready.map(({ name }) => name);
    },
    /** Keeps a file as taken. */
    take: async (name: string, articleId: string) => {
      const listing = await listFolder(path);
      const file = listing.state === 'there' ? listing.files.find((one) => one.name === name) : undefined;
      if (file === undefined) throw new Error(`${name} is not listed`);
      const key = fileKey(folder().salt, name);
      keepFiles(db, id, [{ ...file, key, outcome: 'article', articleId, error: null, at: AT }]);
    },
  };
}

test('files are taken in the order of their names, once they no longer change', async () => {
  const { write, look, take } = watching(true);
  write('b.txt');
  write('a.html');
  expect(await look()).toEqual([]);
  write('b.txt', 'it is still being written');
  expect(await look()).toEqual(['a.html']);
  await take('a.html', newId());
  expect(await look()).toEqual(['b.txt']);
  await take('b.txt', newId());
  expect(await look()).toEqual([]);
  write('b.txt', 'it was written anew, and is longer now');
  expect(await look()).toEqual([]);
  expect(await look()).toEqual(['b.txt']);
});

test('what stands in a folder is left if only what comes is wanted', async () => {
  const { write, look, folder } = watching(false);
  write('old.txt');
  expect(await look()).toEqual([]);
  write('new.txt');
  await look();
  expect(await look()).toEqual(['new.txt']);
  expect(folder()).toMatchObject({ state: 'there', left: 1 });
});

test('other kinds, links, unfinished files and the folder of a page are passed over and counted', async () => {
  const { path, write, look, folder } = watching(true);
  mkdirSync(join(path, 'sub', 'page_files'), { recursive: true });
  for (const name of [
    'a.jpg',
    'b.tickmark',
    'c.txt.part',
    '.hidden.txt',
    'sub/page.html',
    'sub/page_files/frame.html',
  ])
    write(name);
  symlinkSync('..', join(path, 'round'));
  symlinkSync(join(path, 'sub', 'page.html'), join(path, 'link.html'));
  await look();
  expect(await look()).toEqual(['sub/page.html']);
  expect(folder().passedOver).toEqual({ other: 2, links: 2, unfinished: 1, unreadable: 0 });
});

test('a folder that goes is said to be absent, and nothing is taken as removed', async () => {
  const { path, write, look, take, folder, db, id } = watching(true);
  write('a.txt');
  await look();
  await look();
  const article = newId();
  await take('a.txt', article);
  renameSync(path, `${path}-away`);
  expect(await look()).toEqual([]);
  expect(folder()).toMatchObject({ state: 'absent', counts: { article: 1 } });
  renameSync(`${path}-away`, path);
  expect(await look()).toEqual([]);
  expect(folder()).toMatchObject({ state: 'there', why: null });
  expect(filesOfFolder(db, id, { offset: 0, limit: 50 })).toMatchObject({
    total: 1,
    files: [{ name: 'a.txt', outcome: 'article', articleId: article }],
  });
});

test.skipIf(process.getuid?.() === 0)('a folder without permission is said to be so', async () => {
  const { path, look, folder } = watching(true);
  chmodSync(path, 0);
  atTestEnd(() => chmodSync(path, 0o700));
  await look();
  expect(folder().state).toBe('denied');
});

test('a folder with too many entries is said to be too full', async () => {
  const { path, write } = watching(true);
  for (let at = 0; at < 5; at++) write(`${at}.txt`);
  expect(await listFolder(path, 4)).toEqual({ state: 'tooFull', why: null });
});

test('names in any form are taken as they are, and one that is no text is counted', async () => {
  const { path, look, folder } = watching(true);
  const names = ['caf\u00e9.txt', 'cafe\u0301.txt'];
  for (const name of names) writeFileSync(join(path, name), name);
  writeFileSync(Buffer.concat([Buffer.from(`${path}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x');
  await look();
  expect((await look()).toSorted()).toEqual(names.toSorted());
  expect(folder().passedOver.unreadable).toBe(1);
});

test('an erased article leaves no name, and its file does not come back until it has gone', async () => {
  const { path, write, look, take, db, id, list } = watching(true);
  write('secret-source.txt');
  await look();
  await look();
  const article = newId();
  await take('secret-source.txt', article);
  forgetNamesOf(db, article);
  expect(filesOfFolder(db, id, { offset: 0, limit: 50 })).toEqual({ files: [], total: 0 });
  expect(filesWith(list, ['secret-source', article])).toEqual([]);
  expect(await look()).toEqual([]);
  expect(await look()).toEqual([]);
  renameSync(join(path, 'secret-source.txt'), join(path, 'x.jpg'));
  await look();
  expect(db.prepare('SELECT count(*) AS n FROM file').get()).toEqual({ n: 0 });
});

test('a folder is watched once, paused and removed, and failed files are tried again when asked', () => {
  const { path, db, id } = watching(true);
  expect(() => addFolder(db, { path, takesExisting: true, at: AT })).toThrowError(
    expect.objectContaining({ code: 'watchedAlready' }) as Error,
  );
  const error = { code: 'fileEmpty' as const, detail: { name: 'a.txt' } };
  const file = { key: Buffer.alloc(16), name: 'a.txt', size: 0, modified: 1, articleId: null, at: AT };
  keepFiles(db, id, [{ ...file, outcome: 'failed', error }]);
  expect(watchedFolders(db)[0]?.counts.failed).toBe(1);
  forgetFailed(db, id);
  expect(watchedFolders(db)[0]?.counts.failed).toBe(0);
  pauseFolder(db, id, true);
  expect(isLookedInto(db, id)).toBe(false);
  removeFolder(db, id);
  expect(watchedFolders(db)).toEqual([]);
  keepFiles(db, id, [{ ...file, outcome: 'failed', error }]);
  expect(db.prepare('SELECT count(*) AS n FROM file').get()).toEqual({ n: 0 });
});

test('a clock that goes back makes no difference: any other stamp counts', async () => {
  const { path, write, look, take } = watching(true);
  write('a.txt');
  await look();
  await look();
  await take('a.txt', newId());
  utimesSync(join(path, 'a.txt'), 1, 1);
  await look();
  expect(await look()).toEqual(['a.txt']);
});
