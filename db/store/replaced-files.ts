import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { libraryFailure } from './failures.ts';
import { syncFolder } from './disk.ts';

/** What belongs to a library file: its WAL may hold what the file itself does not. The last is the file itself. */
const BESIDE = ['-shm', '-wal', '-journal', ''];

/** The paths of everything that belongs to a library file, there or not. */
export function libraryFiles(path: string): string[] {
  return BESIDE.map((end) => path + end);
}

/**
 * Gives a library's files another name in their folder, untouched, and returns the new path of the file itself; null if
 * there is none. `at` (ISO 8601) goes into the name. Call with the writer's lock held. Throws libraryReadOnly.
 */
export function setAside(path: string, at: string): string | null {
  if (!existsSync(path)) return null;
  const end = extname(path);
  const name = `${basename(path, end)} set aside ${at.replace(/[:.]/g, '-')}${end}`;
  const aside = join(dirname(path), name);
  try {
    for (const beside of BESIDE) if (existsSync(path + beside)) renameSync(path + beside, aside + beside);
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  }
  syncFolder(dirname(path));
  return aside;
}
