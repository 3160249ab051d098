import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupInfo } from '../../core/model/backup.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { readBackup } from './check.ts';
import { readBackupName, type BackupName } from './file-name.ts';
import { errorCode } from '../store/failures.ts';

/** Whose backups are meant: those that carry its id, or its name: a backup of another id may have been restored. */
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

/** What the names of all backups in a folder say, the newest first. Throws as listBackups. */
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
