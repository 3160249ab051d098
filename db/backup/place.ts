import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { errorCode } from '../store/failures.ts';
import { syncFolder } from '../store/disk.ts';

/** Where backups go, and whether that folder may be created: one on a disk that is not connected must not be. */
export interface BackupFolder {
  path: string;
  mayMake: boolean;
}

/** The ending of a copy's name until it has been checked. */
const UNFINISHED = '.part';
/** A copy that nobody has written to for this long was cut off. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** The path of a copy beside the library until it is moved into the folder, which may be on a slow share. */
export function unfinishedPath(libraryPath: string, name: string): string {
  return join(dirname(libraryPath), name + UNFINISHED);
}

/**
 * Creates the folder if that is allowed, and removes copies that were cut off there and beside the library. Throws
 * backupFolderUnreachable.
 */
export async function prepareFolder({ path, mayMake }: BackupFolder, libraryPath: string): Promise<void> {
  try {
    if (mayMake) await mkdir(path).catch(ignore('EEXIST'));
    await removeAbandoned(path);
  } catch (thrown) {
    const detail = { folder: path, why: errorCode(thrown) };
    throw new TickmarkError('backupFolderUnreachable', detail, { cause: thrown });
  }
  await removeAbandoned(dirname(libraryPath));
}

async function removeAbandoned(folder: string): Promise<void> {
  const limit = Date.now() - ABANDONED_AFTER_MS;
  const names = await readdir(folder);
  for (const name of names.filter((entry) => entry.endsWith(`.sqlite${UNFINISHED}`))) {
    const found = await stat(join(folder, name)).catch(ignore('ENOENT'));
    if (found !== undefined && found.mtimeMs < limit) await removeCopy(join(folder, name));
  }
}

/**
 * Moves a copy into a folder and returns its path there, still unfinished. Across disks it copies the file and
 * flushes it to the disk. Throws what the system throws.
 */
export async function moveInto(folder: string, copy: string): Promise<string> {
  const target = join(folder, basename(copy));
  try {
    await rename(copy, target);
  } catch (thrown) {
    if (errorCode(thrown) !== 'EXDEV') throw thrown;
    await copyFile(copy, target);
    const file = await open(target, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await removeCopy(copy);
  }
  return target;
}

/** Gives a copy in its folder the name of a backup; returns its path. */
export async function finish(unfinished: string): Promise<string> {
  const path = unfinished.slice(0, -UNFINISHED.length);
  await rename(unfinished, path);
  syncFolder(dirname(path));
  return path;
}

/** Removes a copy. If that fails, the copy stays, because one more file does no harm. */
export async function removeCopy(path: string): Promise<void> {
  for (const file of [path, `${path}-journal`]) await rm(file, { force: true }).catch(() => undefined);
}

function ignore(code: string): (thrown: unknown) => undefined {
  return (thrown) => {
    if (errorCode(thrown) !== code) throw thrown;
  };
}
