import type { BackupReason } from '../../core/model/backup.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { checkBackup, type CheckedBackup } from './check.ts';
import { copyLibrary } from './copy-library.ts';
import { keptBackups } from './schedule.ts';
import { backupNames, backupFileName, shortId } from './list.ts';
import { libraryName } from './folder.ts';
import { finish, moveInto, prepareFolder, removeCopy, unfinishedPath, type BackupFolder } from './place.ts';
import { errorCode, libraryFailure } from '../store/failures.ts';
import { libraryId } from '../identity/identity.ts';
import { beginUnfinished } from '../store/unfinished-files.ts';
import type { Library } from '../store/open.ts';
import { basename, join } from 'node:path';

/** How a backup is to be made. */
export interface BackupOptions {
  folder: BackupFolder;
  reason: BackupReason;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  /** Checks the copy in full; by default in this process. */
  check?: (path: string) => CheckedBackup | Promise<CheckedBackup>;
  /** Told how much is copied, 0-1. */
  onProgress?: (done: number) => void;
  /** Called in the same turn in which the copy is complete. Later commits are not in it. */
  onCopied?: () => void;
}

/** A backup that was made and found whole. */
export interface MadeBackup extends CheckedBackup {
  path: string;
  name: string;
}

/**
 * Copies an open library beside it, moves the copy into the folder, opens and checks it there, and gives it its name;
 * then removes those of this library's backups that are no longer kept. Throws backupFolderUnreachable, diskFull,
 * backupFailed, backupDamaged; then the copy is removed and the other backups are unchanged.
 */
export async function backUp(
  library: Pick<Library, 'db' | 'path'>,
  options: BackupOptions,
): Promise<MadeBackup> {
  const { folder, reason, at, check = checkBackup, onProgress, onCopied } = options;
  await prepareFolder(folder, library.path);
  const id = shortId(libraryId(library.db));
  const name = backupFileName({ library: libraryName(library.path), id, at, reason });
  let copy = unfinishedPath(library.path, name);
  const finished = [copy, join(folder.path, basename(copy))].map(beginUnfinished);
  try {
    await copyLibrary(library.db, copy, onProgress);
    onCopied?.();
    copy = await moveInto(folder.path, copy);
    const checked = await check(copy);
    const path = await finish(copy);
    await removeOthers(folder.path, id, name);
    return { ...checked, path, name };
  } catch (thrown) {
    await removeCopy(copy);
    await removeCopy(join(folder.path, basename(copy)));
    throw failureIn(folder.path, thrown);
  } finally {
    for (const forget of finished) forget();
  }
}

/** `made` is the name of the one that was made just now: it stays. */
async function removeOthers(folder: string, id: string, made: string): Promise<void> {
  const all = backupNames(folder).filter((backup) => backup.id === id);
  const newest = all.find(({ name }) => name === made) ?? null;
  const kept = new Set(keptBackups(all, undefined, newest).map(({ name }) => name));
  for (const { name } of all) if (!kept.has(name)) await removeCopy(join(folder, name));
}

function failureIn(folder: string, thrown: unknown): Error {
  const failure = libraryFailure(folder, thrown);
  if (failure instanceof TickmarkError) {
    const { code, detail } = failure;
    if (code === 'diskFull' || code.startsWith('backup')) return failure;
    if (code === 'libraryReadOnly' || code === 'libraryUnreachable')
      return new TickmarkError(
        'backupFolderUnreachable',
        { folder, why: detail['why'] ?? errorCode(thrown) },
        { cause: thrown },
      );
  }
  return new TickmarkError('backupFailed', { folder, why: failure.message }, { cause: thrown });
}
