import type { Database } from 'better-sqlite3';
import { statSync, chmodSync } from 'node:fs';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { connect, integrityOf } from './connect.ts';
import { errorCode, libraryFailure } from './failures.ts';
import {
  knownFormat,
  refuseWhatIsNoLibrary,
  APPLICATION_ID,
  LIBRARY_FORMAT,
  migrate,
  formatOf,
} from './migrate.ts';
import { signLibrary } from '../identity/identity.ts';
import { takeWriterLock } from './lock.ts';
import { openToRead, TURN_MS } from './read-only-place.ts';
import { forgetDeletedWords, hasSearchIndex, rebuildSearchIndex } from './search-index.ts';
import { libraryFiles } from './replaced-files.ts';
import { rememberFile } from './same-file.ts';
import { noteLostKey } from '../crypto/library-key.ts';

/** An open library. */
export interface Library {
  readonly db: Database;
  readonly path: string;
  readonly writable: boolean;
  close(): void;
  /** Closes the file only. The writer's lock is held until the returned function is called. */
  release(): () => void;
}

/**
 * How a library is opened. `beside` is for a process that writes next to the one that has the library open for
 * writing. It relies on that one's lock, waits for its turn as long as needed, and creates nothing.
 */
type OpenMode = 'read' | 'write' | 'beside';

export { TURN_MS };
/** The same while another connection is known to write much at once. */
const LONG_TURN_MS = 60_000;

/**
 * Up to this size the whole file is checked at every start. A larger file would delay the start, so only `verify`
 * checks it.
 */
const CHECKED_AT_START_BYTES = 16 * 1024 * 1024;
/** The first SQLite without the WAL-reset bug. Source: sqlite.org/wal.html, "the WAL-reset bug". */
const OLDEST_SQLITE = [3, 51, 3];

/**
 * Opens the library at `path`, and creates it if there is none and `mode` is write. A writer holds the library's lock
 * until it closes the library, and records `version`, that of the app, in it. Throws TickmarkError: libraryInUse,
 * libraryReadOnly, libraryNotALibrary, libraryNewer, libraryOlder (upgradeLibrary first), libraryDamaged,
 * libraryMissing, libraryFolderMissing, libraryUnreachable, diskFull. A refused file is unchanged.
 */
export function openLibrary(path: string, mode: OpenMode, version: string | null = null): Library {
  refuseWhatIsNoLibrary(path, mode === 'write' ? 'write' : 'read');
  const unlock = mode === 'write' ? takeWriterLock(path) : () => undefined;
  // SQLite gives what it makes beside the file the file's own rights.
  if (mode === 'write') keepToOwner([...libraryFiles(path), `${path}-lock`]);
  let db: Database | null = null;
  let forget = (): void => undefined;
  try {
    const timeout = mode === 'beside' ? LONG_TURN_MS : TURN_MS;
    const reading = mode === 'read' ? openToRead(path) : null;
    forget = reading?.forget ?? forget;
    db = reading?.db ?? connect(path, { timeout, fileMustExist: mode !== 'write' });
    const format = knownFormat(db, path);
    if (mode !== 'write' && format === 0) throw new TickmarkError('libraryNotALibrary', { path });
    if (format > 0 && format < LIBRARY_FORMAT)
      throw new TickmarkError('libraryOlder', { path, found: format, known: LIBRARY_FORMAT });
    if (mode !== 'read') keepSafe(db);
    if (mode === 'write') migrate(db);
    db.pragma('foreign_keys = ON');
    assertSettings(db, mode);
    noteLostKey(db);
    if (mode !== 'beside') checkFile(db, path, mode);
    if (mode !== 'read') rememberFile(db, path);
    if (mode === 'write') {
      keepSearchIndex(db);
      signLibrary(db, version);
    }
  } catch (thrown) {
    if (db !== null) closeAsItWas(db, path);
    forget();
    unlock();
    throw libraryFailure(path, thrown);
  }
  const open = db;
  const release = (): (() => void) => {
    if (mode === 'write') takeInLog(open);
    open.close();
    forget();
    return unlock;
  };
  return { db: open, path, writable: mode !== 'read', release, close: () => release()() };
}

/**
 * Closes a refused file. The last connection to close moves the write-ahead log into the file, which would change a
 * file that a newer Tickmark wrote. A read-only connection cannot do that, so it closes last. Source:
 * sqlite.org/wal.html, "Checkpointing".
 */
function closeAsItWas(db: Database, path: string): void {
  let last: Database | null = null;
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  // Without a log there is nothing to move, and a read-only connection would leave an empty one.
  if (log === undefined || log.size === 0) return void db.close();
  try {
    last = connect(path, { readonly: true, fileMustExist: true });
    last.pragma('user_version');
  } catch {
    // If SQLite cannot read the file, it would not move a log either.
  }
  db.close();
  last?.close();
}

/**
 * Moves the write-ahead log into the file, so that the closed file is the whole library. SQLite skips that while
 * another process reads the file, for example to find out whether a backup is due.
 */
function takeInLog(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // For example on a full disk: the log stays beside the file, and the next connection moves it.
  }
}

/** Sets the pragmas that keep a library safe that is open for writing. */
function keepSafe(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('trusted_schema = OFF');
}

function assertSettings(db: Database, mode: OpenMode): void {
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
  if (mode !== 'read') wanted.push(['journal_mode', 'wal'], ['synchronous', 2]);
  for (const [pragma, value] of wanted)
    if (db.pragma(pragma, { simple: true }) !== value) throw new Error(`${pragma} is not ${String(value)}`);
}

/** If only the full-text index is damaged, it is rebuilt. */
function checkFile(db: Database, path: string, mode: 'read' | 'write'): void {
  if (statSync(path).size > CHECKED_AT_START_BYTES) return;
  const { file, search } = integrityOf(db, 'quick_check');
  if (file !== null) throw new TickmarkError('libraryDamaged', { path, problem: file });
  if (search !== null && mode === 'write') rebuildSearchIndex(db);
}

/** Rebuilds an index that lacks something, and corrects the setting of one in which deleted words would stay. */
function keepSearchIndex(db: Database): void {
  try {
    if (hasSearchIndex(db)) forgetDeletedWords(db);
    else rebuildSearchIndex(db);
  } catch (thrown) {
    if (!/^SQLITE_(?:CORRUPT|ERROR)/.test(errorCode(thrown))) throw thrown;
    rebuildSearchIndex(db);
  }
}

/** The permission bits of everybody but the owner of a file. */
const OTHERS = 0o077;

/**
 * Removes everybody else's rights to the existing files, because an older version or another program may have let
 * others read them. Files of other owners do not change. On Windows a file has the rights of its folder, so nothing
 * is done.
 */
function keepToOwner(paths: readonly string[]): void {
  if (process.platform === 'win32') return;
  for (const path of paths) {
    try {
      const { mode, uid } = statSync(path);
      if ((mode & OTHERS) !== 0 && uid === process.getuid?.()) chmodSync(path, mode & ~OTHERS & 0o777);
    } catch {
      // Either the file does not exist, or its disk has no file rights, like disks of some other systems.
    }
  }
}

/** Sets how long a connection waits while another one writes; long if the other is known to write much at once. */
export function waitForTurn(db: Database, wait: 'short' | 'long'): void {
  db.pragma(`busy_timeout = ${wait === 'long' ? LONG_TURN_MS : TURN_MS}`);
}

/** How many rows this connection has written. It shows whether anything came after a copy. */
export function changesIn(db: Database): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}

/** Stands for everything that was written so far, over this connection or another: it is another one after each write. */
export function writtenSoFar(db: Database): string {
  return `${changesIn(db)} ${String(db.pragma('data_version', { simple: true }))}`;
}

/** Whether an open file is a library in the format that this Tickmark reads and writes. */
export function isCurrentLibrary(db: Database): boolean {
  return db.pragma('application_id', { simple: true }) === APPLICATION_ID && formatOf(db) === LIBRARY_FORMAT;
}

/** The version of SQLite that a connection is made with. */
export function sqliteVersion(db: Database): string {
  return String(db.prepare('SELECT sqlite_version()').pluck().get());
}
