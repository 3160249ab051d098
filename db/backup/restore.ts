import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { checkBackup, readBackup, type CheckedBackup } from './check.ts';
import { copyLibrary } from './copy-library.ts';
import { readBackupName } from './list.ts';
import { connect } from '../store/connect.ts';
import { libraryFailure } from '../store/failures.ts';
import { libraryId } from '../identity/identity.ts';
import { recordRestored } from '../ledger/ledger.ts';
import { migrate } from '../store/migrate.ts';
import type { Library } from '../store/open.ts';
import { isAtItsPlace } from '../store/same-file.ts';
import { syncFolder } from '../store/disk.ts';
import { beginUnfinished } from '../store/unfinished-files.ts';

/** The name of the copy until it becomes the library. */
function stagedPath(path: string): string {
  return `${path}.restoring`;
}

/**
 * Copies a backup beside the library at `path`, brings the copy to the present format and checks it in full. Returns the
 * copy's path. The library is not touched. Throws backupGone, backupNewer, backupDamaged, diskFull, libraryReadOnly.
 */
export async function stageBackup(
  backup: string,
  path: string,
  check: (path: string) => CheckedBackup | Promise<CheckedBackup> = checkBackup,
): Promise<string> {
  const staged = stagedPath(path);
  const of = readBackupName(basename(backup))?.at ?? null;
  forgetStaged(path);
  readBackup(backup, () => undefined);
  // Once the copy has the library's name, nothing is at its path, and the next start removes the entry.
  const finish = beginUnfinished(staged);
  try {
    const from = connect(backup, { readonly: true, fileMustExist: true });
    try {
      await copyLibrary(from, staged);
    } finally {
      from.close();
    }
    prepareStaged(staged, of);
    await check(staged);
    return staged;
  } catch (thrown) {
    forgetStaged(path);
    finish();
    throw libraryFailure(path, thrown);
  }
}

/**
 * Brings the copy to the present format, and records that it is a backup of that moment. Nobody else knows of this
 * file, so it needs neither a lock nor a WAL.
 */
function prepareStaged(staged: string, of: string | null): void {
  const db = connect(staged, { fileMustExist: true });
  try {
    db.pragma('synchronous = FULL');
    migrate(db);
    db.transaction(() => {
      recordRestored(db, libraryId(db), of, new Date().toISOString());
    })();
  } finally {
    db.close();
  }
}

/** Removes a copy that never became the library. */
export function forgetStaged(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(stagedPath(path) + end, { force: true });
}

/**
 * Closes an open library so that only its one file is left, and keeps the writer's lock until the returned function
 * is called. Throws libraryInUse if another process reads the library; it is then still open and unchanged.
 */
export function closeForGood(library: Library): () => void {
  const { db, path } = library;
  // Without a WAL there is nothing beside the file that could be mistaken for that of another file. This works only
  // for the last connection.
  try {
    // A file that lost its name needs no such care, and SQLite refuses to change its mode.
    if (isAtItsPlace(db)) db.pragma('journal_mode = DELETE');
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  }
  return library.release();
}

/**
 * Closes an open library and puts the staged copy in its place, holding the writer's lock until that is done. If this
 * is cut off at any moment, one whole library is at its path: the old one or the new one. Throws libraryInUse if
 * another process reads the library; it is then still open and unchanged.
 */
export function putInPlace(library: Library, staged: string): void {
  const { path } = library;
  const unlock = closeForGood(library);
  try {
    if (existsSync(`${path}-wal`)) throw new TickmarkError('libraryInUse', { path });
    renameSync(staged, path);
    syncFolder(dirname(path));
  } finally {
    unlock();
  }
}
