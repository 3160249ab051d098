import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupInfo, BackupReason } from '../../core/model/backup.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { readBackup } from './check.ts';
import { errorCode } from '../store/failures.ts';

/** What a backup's file name says. */
interface BackupName {
  /** The file name of the library without its ending. */
  library: string;
  /** The first eight characters of the library's id: two libraries can keep their backups in one folder. */
  id: string;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  reason: BackupReason;
}

const NAME = /^(.+)\.([0-9a-f]{8})\.(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.([a-z]+)\.sqlite$/;

/** The part of a library's id that its backups carry. */
export function shortId(id: string | null): string {
  // The end of a UUIDv7 is random; its beginning is the time.
  return (id ?? '').replaceAll('-', '').slice(-8).padStart(8, '0');
}

/** Returns the file name of a backup. It has no colons, which Windows does not allow, and names sort by time. */
export function backupFileName({ library, id, at, reason }: BackupName): string {
  return `${library}.${id}.${at.replace(/[:.]/g, '-')}.${reason}.sqlite`;
}

/** Returns the parts of a backup's file name, or null for the name of another file. */
export function readBackupName(name: string): BackupName | null {
  const [, library, id, day, hours, minutes, seconds, rest, word] = NAME.exec(name) ?? [];
  const reason = BackupReason.safeParse(word);
  if (library === undefined || id === undefined || day === undefined || !reason.success) return null;
  const at = `${day}${hours}:${minutes}:${seconds}.${rest}`;
  return Number.isNaN(Date.parse(at)) ? null : { library, id, at, reason: reason.data };
}

/**
 * The library whose backups are meant. Those with its id or its name count, because a backup with another id may have
 * been restored.
 */
export interface BackupOwner {
  /** See shortId. */
  id: string;
  library: string;
}

/**
 * Returns the backups of an owner in a folder, the newest first; with null, the backups of every library. They are not
 * checked in full, but a file that was cut off is recognised. A folder that does not exist has none. Throws
 * backupFolderUnreachable.
 */
export function listBackups(folder: string, owner: BackupOwner | null): BackupInfo[] {
  return backupNames(folder)
    .filter(({ id, library }) => owner === null || id === owner.id || library === owner.library)
    .map((backup) => describe(folder, backup));
}

/** The parsed names of all backups in a folder, the newest first. Throws as listBackups. */
export function backupNames(folder: string): (BackupName & { name: string })[] {
  return filesOf(folder)
    .flatMap((name) => {
      const said = readBackupName(name);
      return said === null ? [] : [{ name, ...said }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    const why = errorCode(thrown);
    if (why === 'ENOENT') return [];
    throw new TickmarkError('backupFolderUnreachable', { folder, why }, { cause: thrown });
  }
}

function describe(folder: string, { name, at, reason }: BackupName & { name: string }): BackupInfo {
  const path = join(folder, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const known = { name, at, reason, size };
  try {
    const { articles, bytes } = readBackup(path, (db) => ({
      articles: db.prepare<[], number>('SELECT count(*) FROM article WHERE removed = 0').pluck().get() ?? 0,
      bytes:
        Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
    }));
    return { ...known, articles, state: bytes === size ? 'whole' : 'damaged' };
  } catch (thrown) {
    const isNewer = thrown instanceof TickmarkError && thrown.code === 'backupNewer';
    return { ...known, articles: null, state: isNewer ? 'newer' : 'damaged' };
  }
}
