import type { Database } from 'better-sqlite3';
import { chmodSync, existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { connect } from '../store/connect.ts';
import { sql } from '../tables/rows.ts';
import { makeKeys } from './check-ids.ts';
import { errorCode, libraryFailure } from '../store/failures.ts';

/** 'TmCk': the file holds archives of earlier checks. Source: sqlite.org/fileformat.html, "Application ID". */
const APPLICATION_ID = 0x546d436b;
/** Raised where the file is laid out otherwise. */
const FORMAT = 2;
/** How long another process that writes is waited for, in milliseconds. */
const TURN_MS = 5000;
const OWNER_ALONE = 0o600;

/** Returns the file in which a library's archives of earlier checks are kept: beside it, so that both go together. */
export function archivesPath(library: string): string {
  const end = extname(library);
  return join(dirname(library), `${basename(library, end)} earlier checks${end}`);
}

/** Whether a library has archives. */
export function hasArchives(library: string): boolean {
  return existsSync(archivesPath(library));
}

/**
 * Opens the archives of the library at a path. Reading gives null if it has none; writing makes them. Close it after use. Throws
 * archivesInUse, archivesDamaged, archivesForeign, archivesNewer, diskFull, and what opening a library throws where the place cannot be written.
 */
export function openArchives(library: string, mode: 'write'): Database;
export function openArchives(library: string, mode: 'read'): Database | null;
export function openArchives(library: string, mode: 'read' | 'write'): Database | null {
  const path = archivesPath(library);
  if (mode === 'read' && !hasArchives(library)) return null;
  return guarded(library, () => {
    const db = connect(path, { readonly: mode === 'read', fileMustExist: mode === 'read', timeout: TURN_MS });
    try {
      const format = formatOf(db, path);
      if (mode === 'read') {
        if (format > 0) return db;
        // Nobody has finished making it yet.
        db.close();
        return null;
      }
      db.pragma('journal_mode = WAL');
      // What a power cut takes is brought in again from its file.
      db.pragma('synchronous = NORMAL');
      // These texts were published: nobody is protected by writing zeros over them, and bringing in a million would take twice as long.
      db.pragma('secure_delete = OFF');
      if (format === 0) {
        make(db);
        // SQLite gives what it makes beside the file the file's own rights. Windows goes by those of the folder.
        if (process.platform !== 'win32') chmodSync(path, OWNER_ALONE);
      } else if (format < FORMAT) makeAnew(db);
      return db;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  });
}

/**
 * Returns the format of the file; 0 for an empty one, which becomes that of archives. The file of another program is told before anything is
 * written to it. Throws archivesForeign, archivesNewer.
 */
function formatOf(db: Database, path: string): number {
  const format = Number(db.pragma('user_version', { simple: true }));
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    const isEmpty = sql(db, 'SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
    if (format === 0 && isEmpty) return 0;
    throw new TickmarkError('archivesForeign', { path });
  }
  if (format > FORMAT) throw new TickmarkError('archivesNewer', { path });
  return format;
}

/** Copies the archives of a library to where those of another belong; nothing where it has none. Throws as openArchives. */
export async function copyArchives(library: string, target: string): Promise<void> {
  const db = openArchives(library, 'read');
  try {
    // SQLite's own backup takes what is still in the write-ahead log, too.
    await db?.backup(archivesPath(target));
  } catch (thrown) {
    throw archivesFailure(archivesPath(target), thrown);
  } finally {
    db?.close();
  }
}

/**
 * Closes archives that were open for writing. Nothing stays beside the file then, so that it can be read from a disk on which nothing can be
 * written; while somebody reads them, the log stays.
 */
export function closeArchives(db: Database): void {
  try {
    db.pragma('journal_mode = DELETE');
  } catch {
    // Whoever closes them last has another try.
  }
  db.close();
}

/** Runs something on the archives of a library; what SQLite throws becomes an error that can be shown. */
export function guarded<T>(library: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw archivesFailure(archivesPath(library), thrown);
  }
}

/** Opens the archives of a library for some work, and closes them after it. Throws as openArchives. */
export function inArchives<T>(library: string, mode: 'write', work: (db: Database) => T): T;
export function inArchives<T>(library: string, mode: 'read', work: (db: Database | null) => T): T;
export function inArchives<T>(library: string, mode: 'read' | 'write', work: (db: Database) => T): T {
  return guarded(library, () => {
    const db = mode === 'write' ? openArchives(library, mode) : openArchives(library, mode);
    try {
      return (work as (db: Database | null) => T)(db);
    } finally {
      if (mode === 'write' && db !== null) closeArchives(db);
      else db?.close();
    }
  });
}

function archivesFailure(path: string, thrown: unknown): Error {
  if (thrown instanceof TickmarkError) return thrown;
  const code = errorCode(thrown);
  const cause = { cause: thrown };
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code)) return new TickmarkError('archivesInUse', {}, cause);
  if (/^SQLITE_(?:NOTADB|CORRUPT)/u.test(code)) return new TickmarkError('archivesDamaged', { path }, cause);
  return libraryFailure(path, thrown);
}

/**
 * An id of a check has its archive in its upper half, so that the index is asked for some archives alone by ranges of ids. The index holds
 * keys (core/match/index-keys.ts) and no text.
 */
function make(db: Database): void {
  db.transaction(() => {
    db.exec(`
      CREATE TABLE archive (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
        files TEXT NOT NULL,
        addedAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        isOn INTEGER NOT NULL CHECK (isOn IN (0, 1)),
        checks INTEGER NOT NULL DEFAULT 0,
        -- The columns that its table was read by; null for an archive of another kind.
        columns TEXT
      ) STRICT;
      CREATE TABLE earlierCheck (
        id INTEGER PRIMARY KEY,
        -- Of the archive, the address and the words: what is brought in again is found by it (check-ids.ts).
        key BLOB NOT NULL CHECK (length(key) = 12),
        claim TEXT NOT NULL CHECK (claim <> ''),
        title TEXT NOT NULL,
        detail TEXT NOT NULL,
        claimant TEXT,
        claimed TEXT,
        publisher TEXT,
        published TEXT,
        rating TEXT NOT NULL,
        verdict TEXT CHECK (verdict IN ('verified', 'unverifiable', 'refuted')),
        address TEXT,
        language TEXT NOT NULL
      ) STRICT;
      CREATE INDEX earlierCheckByKey ON earlierCheck (key);
      CREATE VIRTUAL TABLE checkIndex USING fts5 (keys, content = '', contentless_delete = 1, detail = none,
        tokenize = 'unicode61 remove_diacritics 0');
      CREATE VIRTUAL TABLE checkKeys USING fts5vocab (checkIndex, row);
    `);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT}`);
  }).immediate();
}

/** In format 1, a key was of the address alone. */
function makeAnew(db: Database): void {
  db.transaction(() => {
    makeKeys(db);
    db.pragma(`user_version = ${FORMAT}`);
  }).immediate();
}
