import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { archivesPath, copyArchives } from '../../../db/archives/archives-file.ts';
import { copyLibrary } from '../../../db/backup/copy-library.ts';
import { closeForGood } from '../../../db/backup/restore.ts';
import { errorCode, libraryFailure } from '../../../db/store/failures.ts';
import type { Library } from '../../../db/store/open.ts';
import { libraryFiles, setAside } from '../../../db/store/replaced-files.ts';
import { beginUnfinished } from '../../../db/store/unfinished-files.ts';
import { isAtItsPlace } from '../../../db/store/same-file.ts';
import { syncFolder } from '../../../db/store/disk.ts';
import { now } from '../../base/context.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import type { WindowHost } from '../../app/window-content.ts';
import { checkBackupInProcess } from '../../workers/library-work.ts';
import { copiedAlone } from './copied-alone.ts';

export interface MoveOptions {
  target: string;
  /** Whether the old file is deleted once the new one is open; otherwise it stays set aside. */
  deleteOld: boolean;
  /** Told how much is copied, 0-1. */
  onProgress: (done: number) => void;
}

/**
 * Moves an open library: copies it beside its new name and checks the copy in full, renames it, remembers the place,
 * and opens it there. If this is cut off at any moment, the library is whole at its old place or its new one. Throws
 * moveTaken, moveFailed, diskFull, and libraryInUse if another program reads it; then it is open where it was.
 */
export async function moveLibrary(
  library: Library,
  place: LibraryPlace,
  host: WindowHost,
  { target, deleteOld, onProgress }: MoveOptions,
): Promise<void> {
  if (libraryFiles(target).some((file) => existsSync(file)))
    throw new TickmarkError('moveTaken', { path: target });
  const copy = `${target}.part`;
  const finish = beginUnfinished(copy);
  try {
    await copiedAlone(library, async (onCopied) => {
      removeFiles(copy);
      await copyLibrary(library.db, copy, onProgress);
      onCopied();
      await checkBackupInProcess(copy);
      // The archives are under their new name before the library is: without them it would be open with none.
      removeFiles(archivesPath(target));
      await copyArchives(place.path, target);
    });
  } catch (thrown) {
    removeFiles(copy);
    removeFiles(archivesPath(target));
    finish();
    throw moveFailure(target, thrown);
  }
  // What took its place belongs to somebody else, and stays.
  const isThere = isAtItsPlace(library.db);
  const unlock = closeForGood(library);
  let aside: string | null = null;
  try {
    renameSync(copy, target);
    syncFolder(dirname(target));
    finish();
    const { backups } = place.places;
    const next = place.change({
      library: target,
      backups: backups ?? keptFolder(place),
      // The checker who moves it there has been warned.
      network: target,
    });
    aside = isThere ? setAside(place.path, now()) : null;
    await host.open(next);
  } catch (thrown) {
    // Nothing was written to the copy since, so the old file has the same contents.
    if (aside !== null) renameSync(aside, place.path);
    removeFiles(copy);
    finish();
    removeFiles(target);
    removeFiles(archivesPath(target));
    unlock();
    await host.reopen(place.change(place.places));
    throw moveFailure(target, thrown);
  }
  unlock();
  removeFiles(`${place.path}-lock`);
  if (deleteOld && aside !== null) {
    removeFiles(aside);
    removeFiles(archivesPath(place.path));
  }
}

/** The backups stay where they are, and are found there. */
function keptFolder({ backups }: LibraryPlace): string | null {
  return existsSync(backups.path) ? backups.path : null;
}

function removeFiles(path: string): void {
  for (const file of libraryFiles(path)) rmSync(file, { force: true });
}

function moveFailure(path: string, thrown: unknown): Error {
  const failure = libraryFailure(path, thrown);
  if (!(failure instanceof TickmarkError))
    return new TickmarkError('moveFailed', { path, why: failure.message });
  const kept = ['diskFull', 'moveTaken', 'libraryInUse'].includes(failure.code);
  return kept
    ? failure
    : new TickmarkError('moveFailed', { path, why: errorCode(thrown) }, { cause: thrown });
}
