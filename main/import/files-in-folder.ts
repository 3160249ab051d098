import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { TickmarkError } from '../../core/errors.ts';

/** Endings of what can be an article. In a folder, other files (pictures, programs) are passed over without a word. */
const ENDINGS = new Set(
  'txt text md markdown mdown mkd html htm xhtml mht mhtml docx odt rtf pdf eml json ninjs xml nitf newsml'.split(
    ' ',
  ),
);
const MOST = 5000;

/** Returns the paths of the files in a folder and the folders in it that can be articles, by name. Throws folderEmpty. */
export async function filesInFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .filter(({ name }) => ENDINGS.has(extname(name).slice(1).toLowerCase()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  if (paths.length === 0) throw new TickmarkError('folderEmpty', { name: basename(folder) });
  return paths.slice(0, MOST);
}
