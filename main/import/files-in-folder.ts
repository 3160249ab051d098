import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mayBeArticle } from '../../core/article-endings.ts';
import { TickmarkError } from '../../core/errors.ts';

const MOST = 5000;

/** Returns the paths of the files in a folder and the folders in it that can be articles, by name. Throws folderEmpty. */
export async function filesInFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && mayBeArticle(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  if (paths.length === 0) throw new TickmarkError('folderEmpty', { name: basename(folder) });
  return paths.slice(0, MOST);
}
