import type { Database } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { connect } from './connect.ts';
import { errorCode } from './failures.ts';
import { beginUnfinished } from './unfinished-files.ts';

/** A file that is open to be read. */
export interface OpenToRead {
  db: Database;
  /** Removes what was made to read it. Call it after closing. */
  forget(): void;
}

/** Milliseconds for which SQLite waits for the other process's turn to end. */
export const TURN_MS = 2000;

/** SQLite's files with contents that the file itself may lack. -shm is made anew from them. */
const BESIDE = ['-journal', '-wal', ''];

/** What SQLite says where a disk has no room for the file that readers share. */
const NO_ROOM = /^SQLITE_(?:FULL|IOERR_(?:SHMSIZE|SHMMAP|SHMOPEN|WRITE))$/;

/**
 * Opens a SQLite file for reading, even where nothing can be written. On such media SQLite cannot create the file that
 * its readers share (-shm), nor apply a WAL or a journal. There it reads a copy in a folder that only its owner can
 * read, and that is deleted with it. On a full disk the file is read without the shared one. Throws what SQLite and the
 * system throw.
 */
export function openToRead(path: string): OpenToRead {
  try {
    return { db: connectWhole(path), forget: () => undefined };
  } catch (thrown) {
    const code = errorCode(thrown);
    if (NO_ROOM.test(code)) return openAlone(path);
    if (!/^SQLITE_(?:CANTOPEN|READONLY)/.test(code) || mayWriteIn(dirname(path))) throw thrown;
    return openCopy(path);
  }
}

/**
 * Opens a file for its only reader, which needs no shared file: SQLite keeps what would be in it in memory. While it is
 * open, others get SQLITE_BUSY. Source: sqlite.org/wal.html, "Use of WAL Without Shared-Memory".
 */
function openAlone(path: string): OpenToRead {
  const db = connect(path, { timeout: TURN_MS, fileMustExist: true });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('query_only = ON');
    db.pragma('user_version');
    return { db, forget: () => undefined };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function connectWhole(path: string): Database {
  takeBackHalf(path);
  return connect(path, { timeout: TURN_MS, readonly: true, fileMustExist: true });
}

/**
 * Lets SQLite roll back what a power cut left half written. A reader is not allowed to, and would get an error that
 * the file cannot be written. Source: sqlite.org/rescode.html, SQLITE_READONLY_ROLLBACK and _RECOVERY.
 */
function takeBackHalf(path: string): void {
  const look = (readonly: boolean): void => {
    const db = connect(path, { timeout: TURN_MS, readonly, fileMustExist: true });
    try {
      db.pragma('user_version');
    } finally {
      db.close();
    }
  };
  try {
    look(true);
  } catch (thrown) {
    if (!/^SQLITE_READONLY_(?:ROLLBACK|RECOVERY)$/.test(errorCode(thrown))) throw thrown;
    look(false);
  }
}

function openCopy(path: string): OpenToRead {
  const folder = join(tmpdir(), `tickmark-${randomUUID()}.part`);
  const finish = beginUnfinished(folder);
  const forget = (): void => {
    rmSync(folder, { recursive: true, force: true });
    finish();
  };
  try {
    mkdirSync(folder, { mode: 0o700 });
    const copy = join(folder, basename(path));
    for (const end of BESIDE.filter((beside) => existsSync(path + beside))) {
      copyFileSync(path + end, copy + end, constants.COPYFILE_FICLONE);
      // It comes with the rights of the first one, which may let nobody write.
      chmodSync(copy + end, 0o600);
    }
    return { db: connectWhole(copy), forget };
  } catch (thrown) {
    forget();
    throw thrown;
  }
}

/** Whether this user may create files in a folder; on read-only media nobody may. */
export function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
