import Sqlite from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { putInPlace, stageBackup } from '../../../db/backup/restore.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { formatOf, LIBRARY_FORMAT } from '../../../db/store/migrate.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { libraryWithArticle, testFolder, testLibrary } from '../../helpers/library.ts';
import { fixturePath } from '../../helpers/paths.ts';

const at = '2026-03-04T09:00:00.000Z';

test('a restored backup has every id and entry that it had, and what it replaced can be restored', async () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const folder = { path: join(testFolder(), 'backups'), mayMake: true };
  commit(library, who, [makeClaim(version, 20, 60, author)]);
  const then = articleState(library, article.id);
  const backup = await backUp(library, { folder, reason: 'day', at });
  commit(library, who, [makeClaim(version, 0, 17, author)]);
  const now = articleState(library, article.id);

  const kept = await backUp(library, { folder, reason: 'restore', at });
  putInPlace(library, await stageBackup(backup.path, library.path));
  const restored = testLibrary(library.path);
  expect(articleState(restored, article.id)).toEqual(then);
  putInPlace(restored, await stageBackup(kept.path, library.path));
  const again = testLibrary(library.path);
  expect(articleState(again, article.id)).toEqual(now);
  expect(readdirSync(dirname(library.path)).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('a backup of an older format comes back in the present one', async () => {
  const { library } = libraryWithArticle();
  const fixture = fixturePath('libraries', 'format-1.sqlite');
  const staged = await stageBackup(fixture, library.path);
  putInPlace(library, staged);
  const restored = testLibrary(library.path);
  expect(formatOf(restored.db)).toBe(LIBRARY_FORMAT);
  expect(restored.db.prepare('SELECT count(*) FROM article').pluck().get()).toBe(3);
});

test('a backup that is damaged, newer or gone leaves the library open and as it was', async () => {
  const { library, article } = libraryWithArticle();
  const before = articleState(library, article.id);
  const folder = { path: join(testFolder(), 'backups'), mayMake: true };
  const { path } = await backUp(library, { folder, reason: 'asked', at });
  const whole = readFileSync(path);

  const newer = new Sqlite(path);
  newer.pragma(`user_version = ${LIBRARY_FORMAT + 1}`);
  newer.close();
  await expect(stageBackup(path, library.path)).rejects.toThrow(/backupNewer/);
  const damaged = Buffer.from(whole);
  damaged.fill(0x5a, 40_000, 60_000);
  writeFileSync(path, damaged);
  await expect(stageBackup(path, library.path)).rejects.toThrow(/backupDamaged/);
  await expect(stageBackup(join(folder.path, 'none'), library.path)).rejects.toThrow(/backupGone/);
  expect(existsSync(`${library.path}.restoring`)).toBe(false);
  expect(articleState(library, article.id)).toEqual(before);
});

test('nothing is put in the place of a library that another process reads', async () => {
  const { library, article } = libraryWithArticle();
  const folder = { path: join(testFolder(), 'backups'), mayMake: true };
  const { path } = await backUp(library, { folder, reason: 'asked', at });
  const staged = await stageBackup(path, library.path);
  const reader = openLibrary(library.path, 'read');
  reader.db.prepare('SELECT * FROM article').all();
  expect(() => putInPlace(library, staged)).toThrow(/libraryInUse/);
  expect(articleState(library, article.id).article.id).toBe(article.id);
  expect(library.db.pragma('journal_mode', { simple: true })).toBe('wal');
  reader.close();
  putInPlace(library, staged);
  expect(articleState(testLibrary(library.path), article.id).article.id).toBe(article.id);
});
