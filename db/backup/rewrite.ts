import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkBackup } from './check.ts';
import { readBackupName } from './list.ts';
import { connect, tidyPages } from '../store/connect.ts';
import { migrate } from '../store/migrate.ts';
import { overwrite, syncFolder } from '../store/disk.ts';
import { beginUnfinished } from '../store/unfinished-files.ts';

/** The ending of an old backup's name after its replacement and until it is overwritten. */
const OLD = '.old';

/**
 * Changes the contents of a backup. A copy is upgraded to the present format, changed, checked in full and put in the
 * backup's place, and the old file is overwritten before it is deleted. `key` opens sealed sources for the check.
 * Throws as checkBackup, what `change` throws and what the system throws; then the backup is unchanged.
 */
export function rewriteBackup(
  path: string,
  change: (db: Database) => void,
  key: Uint8Array | null = null,
): void {
  const copy = `${path}.part`;
  const old = path + OLD;
  bringBack(path, old);
  const finish = beginUnfinished(copy);
  try {
    copyFileSync(path, copy);
    changeFile(copy, change);
    checkBackup(copy, key);
    setAside(path, old);
    renameSync(copy, path);
    syncFolder(dirname(path));
    overwrite(old);
  } finally {
    overwrite(copy);
    if (existsSync(old)) bringBack(path, old);
    finish();
  }
}

/**
 * Completes replacements that were cut off in a folder, so that each backup is one file again. What cannot be
 * completed now is left.
 */
export function endRewrites(folder: string): void {
  for (const name of namesIn(folder)) {
    const stem = name.slice(0, -OLD.length);
    if (!name.endsWith(OLD) || readBackupName(stem) === null) continue;
    try {
      bringBack(join(folder, stem), join(folder, name));
    } catch {
      // Its disk may be read-only.
    }
  }
}

/** An unreadable folder is reported when its backups are listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function changeFile(path: string, change: (db: Database) => void): void {
  const db = connect(path, { fileMustExist: true });
  try {
    // Nobody else knows of this file. It needs neither a WAL nor a journal, which would keep the deleted contents on
    // the disk.
    db.pragma('journal_mode = MEMORY');
    migrate(db);
    db.pragma('foreign_keys = ON');
    db.transaction(() => change(db))();
    tidyPages(db);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/**
 * Gives the backup a second name (a hard link), so that a whole backup is at its path at every moment. On a disk
 * without hard links it is renamed.
 */
function setAside(path: string, old: string): void {
  try {
    linkSync(path, old);
  } catch {
    renameSync(path, old);
  }
}

/**
 * Completes a replacement that was cut off. If no file is at the backup's path, the old file becomes the backup
 * again. If both names belong to one file, nothing had been replaced.
 */
function bringBack(path: string, old: string): void {
  const [aside, there] = [old, path].map((name) => statSync(name, { throwIfNoEntry: false, bigint: true }));
  if (aside === undefined) return;
  if (there === undefined) renameSync(old, path);
  else if (there.ino === aside.ino && there.dev === aside.dev) rmSync(old);
  else overwrite(old);
}
