import { readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { mayBeArticle } from '../../../core/formats/own-files.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';

/** The most files of one folder that are loaded. More are a mistake, or an archive rather than a day's work. */
export const MOST_IN_FOLDER = 5000;

/** The files of a folder, and what a checker must be told about it. */
export interface FolderFiles {
  /** Paths of files that may be articles, by name. */
  readonly paths: readonly string[];
  /** `folderEmpty`, `folderTooLarge` where not all are in `paths`, `fileUnreadable` of it or of a folder in it. */
  readonly problems: readonly TickmarkError[];
}

/**
 * Finds the files in a folder and in the folders in it that `accepts` takes by their names (those that may be articles), in order, `limit` at
 * most. Hidden ones are passed over, as are links, which may lead in a circle. Never throws.
 */
export async function filesInFolder(
  folder: string,
  limit = MOST_IN_FOLDER,
  accepts: (name: string) => boolean = mayBeArticle,
): Promise<FolderFiles> {
  const paths: string[] = [];
  const problems: TickmarkError[] = [];
  await walk(folder, paths, problems, limit, accepts);
  const name = basename(folder);
  if (paths.length > limit) problems.unshift(new TickmarkError('folderTooLarge', { name, limit }));
  if (paths.length + problems.length === 0) problems.push(new TickmarkError('folderEmpty', { name }));
  return { paths: paths.slice(0, limit), problems };
}

/** Adds files until there is one more than `limit`, which shows that there are too many. */
async function walk(
  folder: string,
  paths: string[],
  problems: TickmarkError[],
  limit: number,
  accepts: (name: string) => boolean,
): Promise<void> {
  for (const entry of await entriesOf(folder, problems)) {
    if (paths.length > limit) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.')) await walk(path, paths, problems, limit, accepts);
    } else if (entry.isFile() && !entry.name.startsWith('.') && accepts(entry.name)) paths.push(path);
  }
}

async function entriesOf(folder: string, problems: TickmarkError[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (thrown) {
    const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    const detail = { name: basename(folder), why };
    problems.push(new TickmarkError('fileUnreadable', detail, { cause: thrown }));
    return [];
  }
}
