import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { readBackup } from './check.ts';
import { localDay } from './kept-backups.ts';
import { backupNames, type BackupOwner } from './list.ts';

/**
 * Whether an open library should have a backup today: there is work in it, none of its own was made on this day, and
 * something came after the newest. Throws backupFolderUnreachable.
 */
export function isBackupDue(db: Database, folder: string, { id }: BackupOwner, today = new Date()): boolean {
  const newest = backupNames(folder).find((backup) => backup.id === id);
  if (newest !== undefined && localDay(newest.at) === localDay(today.toISOString())) return false;
  const isEmpty = db.prepare('SELECT 1 FROM event LIMIT 1').get() === undefined;
  return !isEmpty && (newest === undefined || !isUnchangedSince(db, join(folder, newest.name)));
}

/** Whether anything of the work in an open library came after a backup of it was made. False where it cannot be told. */
export function isUnchangedSince(db: Database, backup: string): boolean {
  const sum = (open: Database): unknown =>
    open
      .prepare(
        `SELECT (SELECT count(*) FROM event) AS events, (SELECT max(id) FROM event) AS last,
           (SELECT count(*) FROM attachment) AS attachments,
           (SELECT group_concat(id || name || initials, '/' ORDER BY id) FROM checker) AS checkers`,
      )
      .get();
  try {
    return JSON.stringify(sum(db)) === JSON.stringify(readBackup(backup, sum));
  } catch {
    return false;
  }
}
