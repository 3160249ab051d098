import type { Database } from 'better-sqlite3';
import { basename } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { connect } from '../store/connect.ts';
import { knownFormat, refuseWhatIsNoLibrary, LIBRARY_FORMAT } from '../store/migrate.ts';
import { libraryFailure } from '../store/failures.ts';
import { closeVault, openVault } from '../crypto/library-key.ts';
import { verifyLibrary, type Verified } from '../verify/library.ts';

/** The contents of a checked backup. */
export interface CheckedBackup extends Verified {
  format: number;
}

/**
 * Opens a backup without changing it and checks all of it: SQLite's integrity, every history, every text and kept
 * file. In an older format it does not check the states. Of sealed contents it checks those that `key` opens. Takes
 * long for a large library. Throws backupGone, backupNewer, backupDamaged.
 */
export function checkBackup(path: string, key: Uint8Array | null = null): CheckedBackup {
  return readBackup(path, (db, format) => {
    if (key !== null) openVault(db, key);
    try {
      return { format, ...verifyLibrary({ db, path }, format === LIBRARY_FORMAT) };
    } finally {
      closeVault(db);
    }
  });
}

/** Opens a backup to read in it, and closes it again. Throws as checkBackup. */
export function readBackup<T>(path: string, read: (db: Database, format: number) => T): T {
  let db: Database | null = null;
  try {
    refuseWhatIsNoLibrary(path, 'read');
    db = connect(path, { readonly: true, fileMustExist: true });
    const format = knownFormat(db, path);
    if (format === 0) throw new TickmarkError('libraryNotALibrary', { path });
    return read(db, format);
  } catch (thrown) {
    throw backupFailure(path, libraryFailure(path, thrown));
  } finally {
    db?.close();
  }
}

/** Turns an error about a library into the one about a backup. */
function backupFailure(path: string, failure: Error): Error {
  const name = basename(path);
  if (!(failure instanceof TickmarkError))
    return new TickmarkError('backupDamaged', { name, problem: failure.message }, { cause: failure });
  const { code, detail } = failure;
  if (code === 'libraryMissing') return new TickmarkError('backupGone', { name });
  if (code === 'libraryNewer')
    return new TickmarkError('backupNewer', { name, version: detail['version'] ?? '' });
  const problem = String(detail['problem'] ?? detail['why'] ?? 'it is not a library');
  return new TickmarkError('backupDamaged', { name, problem }, { cause: failure });
}
