import type { Database } from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { libraryFailure } from './failures.ts';
import { writtenBy } from '../identity/identity.ts';

/** 'Tick' in ASCII: marks a SQLite file as a Tickmark library. */
export const APPLICATION_ID = 0x5469636b;

/** The newest library format that this code reads and writes. */
export const LIBRARY_FORMAT = migrations.length;

/** The format of an open library; 0 for a new file. */
export function formatOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a library to `target`, each migration with its number in one transaction, and checks the file after. Throws
 * whatever a migration throws: what that one did is then undone. Take a backup before where there is something to lose.
 */
export function migrate(db: Database, target = LIBRARY_FORMAT): void {
  const found = formatOf(db);
  if (found >= target) return;
  for (let number = found + 1; number <= target; number++) {
    const step = migrations[number - 1];
    if (step === undefined) throw new Error(`there is no migration ${number}`);
    db.transaction(() => {
      step(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${number}`);
    }).immediate();
  }
  const problem = String(db.pragma('quick_check', { simple: true }));
  if (problem !== 'ok') throw new Error(`quick_check after migrating: ${problem}`);
}

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
