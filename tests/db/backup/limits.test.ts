import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../db/backup/backup.ts';
import { connect } from '../../../db/store/connect.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { isOlderLibrary, upgradeLibrary } from '../../../db/store/upgrade.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle, testFolder, testLibrary } from '../../helpers/library.ts';
import { fixturePath, helperPath } from '../../helpers/paths.ts';

const child = helperPath('library-child.ts');
const fixture = fixturePath('libraries', 'format-1.sqlite');
const at = '2026-03-04T09:00:00.000Z';

/** What a limit on the length of files is to SQLite: an error of the disk, not always the one for a full one. */
const REFUSED = /^(diskFull|backupFolderUnreachable|libraryUnreachable)$/;

/** Runs the child where no file may become longer than so many kilobytes; returns what it says. */
function withLittleRoom(kilobytes: number, ...words: string[]): string {
  // Node takes no notice of the signal; a write beyond the limit fails as on a full disk.
  const script = `ulimit -f ${kilobytes * 2}; exec "$@"`;
  return execFileSync('/bin/sh', ['-c', script, 'sh', process.execPath, child, ...words], {
    encoding: 'utf8',
  }).trim();
}

describe.skipIf(process.platform === 'win32')('on a full disk', () => {
  test('a backup leaves nothing behind, and the library and the other backups as they were', async () => {
    const { library } = libraryWithArticle();
    const folder = testFolder();
    const first = await backUp(library, { folder: { path: folder, mayMake: false }, reason: 'asked', at });
    library.db.pragma('wal_checkpoint(TRUNCATE)');
    const before = readFileSync(library.path);
    expect(withLittleRoom(40, 'backup', library.path, folder)).toMatch(REFUSED);
    expect(readdirSync(folder)).toEqual([first.name]);
    expect(readdirSync(dirname(library.path)).filter((name) => name.includes('.part'))).toEqual([]);
    expect(readFileSync(library.path).equals(before)).toBe(true);
    expect(withLittleRoom(4000, 'backup', library.path, folder)).toBe('done');
  });

  test('a restore changes nothing', async () => {
    const { library } = libraryWithArticle();
    const folder = testFolder();
    const { path } = await backUp(library, { folder: { path: folder, mayMake: false }, reason: 'asked', at });
    expect(withLittleRoom(40, 'restore', library.path, path)).toMatch(REFUSED);
    expect(readdirSync(dirname(library.path)).filter((name) => name.includes('restoring'))).toEqual([]);
    verifyLibrary(library);
  });

  test('a library is read all the same, by one at a time', () => {
    const { library } = libraryWithArticle();
    const { path } = library;
    library.close();
    const before = readFileSync(path);
    expect(withLittleRoom(4, 'count', path)).toBe('1 article, done');
    expect(readFileSync(path).equals(before)).toBe(true);

    const reader = connect(path, { fileMustExist: true });
    reader.pragma('locking_mode = EXCLUSIVE');
    reader.pragma('user_version');
    expect(withLittleRoom(4, 'count', path)).toBe('libraryInUse');
    reader.close();
    expect(withLittleRoom(4, 'count', path)).toBe('1 article, done');
  });

  test('an older library stays as it is', async () => {
    const path = join(testFolder(), 'library.sqlite');
    copyFileSync(fixture, path);
    const folder = testFolder();
    expect(withLittleRoom(100, 'upgrade', path, folder)).toMatch(REFUSED);
    expect(readdirSync(folder)).toEqual([]);
    expect(isOlderLibrary(path)).toBe(true);
    await upgradeLibrary(path, () => Promise.resolve());
    verifyLibrary(testLibrary(path));
  });
});

test('a power cut while a new format is made leaves the old one, the new one, and the backup', async () => {
  for (let round = 0; round < 4; round++) {
    const path = join(testFolder(), 'library.sqlite');
    copyFileSync(fixture, path);
    const folder = testFolder();
    const running = spawn(process.execPath, [child, 'upgrade', path, folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((resolve) => {
      running.stdout.once('data', () => {
        // A little later each time: in the migrations, between them, after them.
        let turns = 0;
        const later = (): void => {
          if (turns++ < round * 40) setImmediate(later);
          else running.kill('SIGKILL');
        };
        later();
      });
      running.once('close', () => resolve());
    });
    expect(readdirSync(folder).map((name) => name.split('.').at(-2))).toEqual(['upgrade']);
    if (isOlderLibrary(path)) await upgradeLibrary(path, () => Promise.resolve());
    const library = openLibrary(path, 'write');
    expect(verifyLibrary(library).articles).toBe(3);
    library.close();
  }
});
