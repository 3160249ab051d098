import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describeMemory } from './import-folder.ts';
import { withImporter } from './with-importer.ts';

const PAGES = 1000;

/**
 * Reads 1,000 files in one start of the app, those of a folder (and the folders in it) over and over, and says how much
 * memory it takes: the most in each fifth of them.
 */
export async function measureMemory(folder: string): Promise<{ figures: object; table: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && /^(?!expected).*\.html?$/.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  const copies = await mkdtemp(path.join(os.tmpdir(), 'tickmark-memory-'));
  try {
    for (let at = 0; at < PAGES; at += 1)
      await copyFile(
        pages[at % pages.length] ?? '',
        path.join(copies, `${String(at).padStart(4, '0')}.html`),
      );
    return await withImporter(async (importFolder) => {
      const { lines, end, memory } = await importFolder(copies, PAGES);
      const read = lines.filter(({ ok }) => ok).length;
      return {
        figures: { pages: lines.length, read, end, megabytes: memory },
        table: `${read} of ${lines.length} read, ${end}; at most, in each fifth: ${describeMemory(memory)}`,
      };
    });
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}
