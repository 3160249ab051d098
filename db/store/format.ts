import type { Database } from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { libraryFailure } from './failures.ts';
import { writtenBy } from '../identity/identity.ts';
import { APPLICATION_ID, formatOf, LIBRARY_FORMAT } from './migrate.ts';

const SQLITE_MAGIC = 'SQLite format 3\0';

/**
 * Refuses a path at which no library can be, before SQLite opens it. Throws libraryMissing (a reader's),
 * libraryFolderMissing, libraryNotALibrary, libraryUnreachable.
 */
export function refuseWhatIsNoLibrary(path: string, mode: 'read' | 'write'): void {
  if (!existsSync(path)) {
    if (mode === 'read') throw new TickmarkError('libraryMissing', { path });
    if (!existsSync(dirname(path))) throw new TickmarkError('libraryFolderMissing', { path });
    return;
  }
  if (!statSync(path).isFile()) throw new TickmarkError('libraryNotALibrary', { path });
  if (statSync(path).size === 0) return;
  const head = Buffer.alloc(SQLITE_MAGIC.length);
  try {
    const file = openSync(path, 'r');
    readSync(file, head);
    closeSync(file);
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  }
  if (head.toString('latin1') !== SQLITE_MAGIC) throw new TickmarkError('libraryNotALibrary', { path });
}

/**
 * Returns the format of an open file, 0 for one without tables. Throws libraryNotALibrary for another program's file,
 * libraryNewer, which names the version of Tickmark that wrote it.
 */
export function knownFormat(db: Database, path: string): number {
  const id = Number(db.pragma('application_id', { simple: true }));
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  if (id !== APPLICATION_ID && (tables > 0 || id !== 0))
    throw new TickmarkError('libraryNotALibrary', { path });
  const found = formatOf(db);
  if (found > LIBRARY_FORMAT) {
    const version = writtenBy(db) ?? `format ${found}`;
    throw new TickmarkError('libraryNewer', { path, found, known: LIBRARY_FORMAT, version });
  }
  return found;
}
