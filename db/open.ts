import Sqlite, { type Database } from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { TickmarkError } from '../core/errors.ts';
import { libraryFailure } from './failures.ts';
import { takeWriterLock } from './lock.ts';
import { APPLICATION_ID, formatOf, LIBRARY_FORMAT, migrate } from './migrate.ts';

/** An open library. */
export interface Library {
  readonly db: Database;
  readonly path: string;
  readonly writable: boolean;
  close(): void;
}

/** Up to this size the whole file is checked at every start; a larger one by `verify` alone, for the sake of the start. */
const CHECKED_AT_START_BYTES = 16 * 1024 * 1024;
const SQLITE_MAGIC = 'SQLite format 3\0';
/** The first SQLite without the WAL-reset bug. Source: sqlite.org/wal.html, "the WAL-reset bug". */
const OLDEST_SQLITE = [3, 51, 3];

/**
 * Opens the library at `path`, and makes it where there is none and `mode` is write. A writer holds the library's lock
 * until it closes it. Throws TickmarkError: libraryInUse, libraryReadOnly, libraryNotALibrary, libraryNewer,
 * libraryDamaged, libraryUnreachable, diskFull. A file that is refused is left as it was.
 */
export function openLibrary(path: string, mode: 'read' | 'write'): Library {
  refuseWhatIsNoLibrary(path, mode);
  const unlock = mode === 'write' ? takeWriterLock(path) : () => undefined;
  let db: Database | null = null;
  try {
    db = new Sqlite(path, { timeout: 2000, readonly: mode === 'read', fileMustExist: mode === 'read' });
    refuseUnknownFormat(db, path);
    if (mode === 'read' && formatOf(db) === 0) throw new TickmarkError('libraryNotALibrary', { path });
    if (mode === 'write') prepareWriter(db, path);
    db.pragma('foreign_keys = ON');
    assertSettings(db, mode);
    checkFile(db, path);
  } catch (thrown) {
    db?.close();
    unlock();
    throw libraryFailure(path, thrown);
  }
  const open = db;
  return {
    db: open,
    path,
    writable: mode === 'write',
    close: () => {
      open.close();
      unlock();
    },
  };
}

function refuseWhatIsNoLibrary(path: string, mode: 'read' | 'write'): void {
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

function refuseUnknownFormat(db: Database, path: string): void {
  const id = Number(db.pragma('application_id', { simple: true }));
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  if (id !== APPLICATION_ID && (tables > 0 || id !== 0))
    throw new TickmarkError('libraryNotALibrary', { path });
  const found = formatOf(db);
  if (found > LIBRARY_FORMAT) throw new TickmarkError('libraryNewer', { path, found, known: LIBRARY_FORMAT });
}

function prepareWriter(db: Database, path: string): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('trusted_schema = OFF');
  migrate(db, () => {
    const copy = `${path}.before-format-${LIBRARY_FORMAT}`;
    if (!existsSync(copy)) db.prepare('VACUUM INTO ?').run(copy);
    const opened = new Sqlite(copy, { readonly: true });
    const problem = String(opened.pragma('quick_check', { simple: true }));
    opened.close();
    if (problem !== 'ok') throw new Error(`the copy before migrating is damaged: ${problem}`);
  });
}

function assertSettings(db: Database, mode: 'read' | 'write'): void {
  const version = String(db.prepare<[], { v: string }>('SELECT sqlite_version() AS v').get()?.v);
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0, oldPatch = 0] = OLDEST_SQLITE;
  const asNumber = (a: number, b: number, c: number): number => a * 1_000_000 + b * 1000 + c;
  if (asNumber(major, minor, patch) < asNumber(oldMajor, oldMinor, oldPatch))
    throw new Error(`SQLite ${version} is too old`);
  const wanted: [string, unknown][] = [
    ['foreign_keys', 1],
    ['application_id', APPLICATION_ID],
    ['user_version', LIBRARY_FORMAT],
  ];
  if (mode === 'write') wanted.push(['journal_mode', 'wal'], ['synchronous', 2]);
  for (const [pragma, value] of wanted)
    if (db.pragma(pragma, { simple: true }) !== value) throw new Error(`${pragma} is not ${String(value)}`);
}

function checkFile(db: Database, path: string): void {
  if (statSync(path).size > CHECKED_AT_START_BYTES) return;
  const problem = String(db.pragma('quick_check', { simple: true }));
  if (problem !== 'ok') throw new TickmarkError('libraryDamaged', { path, problem });
}
