import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { connect, integrityOf } from './connect.ts';
import { libraryFailure } from './failures.ts';
import { knownFormat, refuseWhatIsNoLibrary, LIBRARY_FORMAT, migrate } from './migrate.ts';
import { signLibrary } from '../identity/identity.ts';
import { takeWriterLock } from './lock.ts';
import { openToRead, type OpenToRead } from './read-only-place.ts';

/** Whether the file at `path` is a library of an older format. Throws what opening it throws. */
export function isOlderLibrary(path: string): boolean {
  if (!existsSync(path)) return false;
  refuseWhatIsNoLibrary(path, 'read');
  let reading: OpenToRead | null = null;
  try {
    reading = openToRead(path);
    const format = knownFormat(reading.db, path);
    return format > 0 && format < LIBRARY_FORMAT;
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  } finally {
    reading?.db.close();
    reading?.forget();
  }
}

/**
 * Upgrades an older library to the present format; leaves any other alone. `backUp` gets the open file first and must
 * have made a checked copy when it returns. If it throws, the upgrade ends and nothing has changed. Throws what
 * opening a library for writing throws.
 */
export async function upgradeLibrary(path: string, backUp: (db: Database) => Promise<void>): Promise<void> {
  if (!isOlderLibrary(path)) return;
  const unlock = takeWriterLock(path);
  let db: Database | null = null;
  try {
    db = connect(path, { timeout: 2000, fileMustExist: true });
    knownFormat(db, path);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('trusted_schema = OFF');
    const { file } = integrityOf(db, 'quick_check');
    if (file !== null) throw new TickmarkError('libraryDamaged', { path, problem: file });
    signLibrary(db, null);
    await backUp(db);
    migrate(db);
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  } finally {
    db?.close();
    unlock();
  }
}
