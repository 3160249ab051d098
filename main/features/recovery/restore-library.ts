import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { app } from 'electron';
import { libraryFailure } from '../../../db/store/failures.ts';
import { forgetStaged, stageBackup } from '../../../db/backup/restore.ts';
import { takeWriterLock } from '../../../db/store/lock.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { setAside } from '../../../db/store/replaced-files.ts';
import { syncFolder } from '../../../db/store/disk.ts';
import { checkBackupInProcess } from '../../workers/library-work.ts';
import { now } from '../../base/context.ts';
import { forgetHeads } from '../heads/heads.ts';
import type { LibraryPlace } from '../../base/library-file.ts';

/**
 * Replaces a library that cannot be opened by a backup. The old files are kept unchanged under another name. Throws as
 * stageBackup, libraryInUse, libraryReadOnly; then nothing has changed.
 */
export async function restoreInPlace(place: LibraryPlace, backup: string): Promise<void> {
  const { path } = place;
  const staged = await stageBackup(backup, path, checkBackupInProcess);
  try {
    const unlock = takeWriterLock(path);
    try {
      setAside(path, now());
      // This comes first: after a power cut in between, the older library would look as if somebody had changed it.
      forgetHeads(place);
      renameSync(staged, path);
      syncFolder(dirname(path));
    } finally {
      unlock();
    }
  } catch (thrown) {
    forgetStaged(path);
    throw libraryFailure(path, thrown);
  }
}

/** Begins an empty library; what was there is set aside. Throws as openLibrary. */
export function beginEmpty(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  }
  const unlock = takeWriterLock(path);
  try {
    setAside(path, now());
  } finally {
    unlock();
  }
  openLibrary(path, 'write', app.getVersion()).close();
}
