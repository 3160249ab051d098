import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { readBackup } from './check.ts';
import { backupNames, type BackupOwner } from './list.ts';

/** How many backups of a library are kept. */
const KEPT_BACKUPS = 10;
/** How many of these are kept whatever their day. */
const NEWEST = 5;

/**
 * Returns which of a library's backups are kept, at most ten: the five newest, then the newest of each day before, then
 * the newest of what is left. So somebody who makes ten in an hour still has those of the days before.
 * The one that was `made` just now counts as the newest, whatever the clock says: it may have been put back.
 * `at` is ISO 8601 in UTC, which sorts as it stands; a day is one of the given time zone, this machine's.
 */
export function keptBackups<Backup extends { at: string }>(
  backups: readonly Backup[],
  dayOf: (at: string) => string = localDay,
  made: Backup | null = null,
): Backup[] {
  const byTime = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const newestFirst = made === null ? byTime : [made, ...byTime.filter((backup) => backup !== made)];
  const kept = new Set(newestFirst.slice(0, NEWEST));
  const days = new Set([...kept].map(({ at }) => dayOf(at)));
  for (const backup of newestFirst) {
    if (kept.size >= KEPT_BACKUPS || days.has(dayOf(backup.at))) continue;
    days.add(dayOf(backup.at));
    kept.add(backup);
  }
  for (const backup of newestFirst) if (kept.size < KEPT_BACKUPS) kept.add(backup);
  return newestFirst.filter((backup) => kept.has(backup));
}

/** The day of a moment on this machine, as year-month-day. */
function localDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

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

/**
 * Whether nothing in an open library has changed since a backup of it was made. False if that cannot be found out.
 */
function isUnchangedSince(db: Database, backup: string): boolean {
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
