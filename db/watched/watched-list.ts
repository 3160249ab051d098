import type { Database } from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connect } from '../store/connect.ts';
import { libraryFailure } from '../store/failures.ts';

/** 'TmWf': the file holds the folders that are watched. Source: sqlite.org/fileformat.html, "Application ID". */
const APPLICATION_ID = 0x546d5766;
const FORMAT = 1;
/** How long another process that writes is waited for, in milliseconds. */
const TURN_MS = 1000;

/**
 * Returns the file that says which folders are watched for a library, and what became of their files. It is in the profile, under the
 * library's id: paths are of this machine, and a library that is moved keeps its id.
 */
export function watchedListPath(profile: string, libraryId: string | null): string {
  // Every library that was opened for writing has an id; nothing is watched for one that was not.
  return join(profile, 'watched', `${libraryId ?? 'no library'}.sqlite`);
}

/** Opens that file, and makes it if there is none. Close it after use. Throws what opening a library throws where it cannot be written. */
export function openWatchedList(path: string): Database {
  try {
    if (!existsSync(path)) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const db = connect(path, { timeout: TURN_MS });
    try {
      db.pragma('journal_mode = WAL');
      // After a power cut a file is looked at once more, and found to be in the library already.
      db.pragma('synchronous = NORMAL');
      db.pragma('foreign_keys = ON');
      if (db.pragma('user_version', { simple: true }) === 0) make(db);
      if (process.platform !== 'win32') chmodSync(path, 0o600);
      return db;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  }
}

/** Opens that file for some work, and closes it after it. Throws as openWatchedList. */
export function inWatchedList<T>(path: string, work: (db: Database) => T): T {
  const db = openWatchedList(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function make(db: Database): void {
  db.transaction(() => {
    if (db.pragma('user_version', { simple: true }) !== 0) return;
    db.exec(`
      CREATE TABLE folder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        path TEXT NOT NULL UNIQUE,
        -- Makes the keys of its files: nobody can compare them with those of another folder.
        salt BLOB NOT NULL CHECK (length(salt) = 16),
        addedAt TEXT NOT NULL,
        isPaused INTEGER NOT NULL DEFAULT 0 CHECK (isPaused IN (0, 1)),
        takesExisting INTEGER NOT NULL CHECK (takesExisting IN (0, 1)),
        -- Whether what stood in it when it was added was listed once.
        isBegun INTEGER NOT NULL DEFAULT 0 CHECK (isBegun IN (0, 1)),
        state TEXT NOT NULL DEFAULT 'new',
        why TEXT,
        lookedAt TEXT,
        passedOver TEXT NOT NULL DEFAULT '{"other":0,"links":0,"unfinished":0,"unreadable":0}'
      ) STRICT;
      CREATE TABLE file (
        id INTEGER PRIMARY KEY,
        folderId INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
        key BLOB NOT NULL CHECK (length(key) = 16),
        -- Null for a file whose article was erased: its name may say what was in it.
        name TEXT,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('article', 'version', 'already', 'failed', 'left', 'erased')),
        articleId TEXT,
        error TEXT,
        at TEXT NOT NULL,
        UNIQUE (folderId, key)
      ) STRICT;
      CREATE INDEX fileByOutcome ON file (folderId, outcome);
      CREATE INDEX fileByTime ON file (folderId, at);
      CREATE INDEX fileByArticle ON file (articleId);
    `);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT}`);
  }).immediate();
}
