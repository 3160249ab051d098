import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir } from './paths.ts';
import { isRunning } from './lock.ts';

const draftPattern = /^draft-(\d+)-/;

/** Drafts whose maker was killed are worthless: nobody will finish them. */
async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = draftPattern.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

/**
 * The folder of that name in the cache, made by `make` if it is not there. `make` fills a draft folder, which
 * gets its name only when it is whole, so an interrupted run leaves nothing that looks finished. When two runs
 * make the same entry at once, the first to finish wins.
 */
export async function cached(name: string, make: (draft: string) => Promise<void>): Promise<string> {
  const entry = path.join(cacheDir(), name);
  if (existsSync(entry)) return entry;
  await mkdir(cacheDir(), { recursive: true });
  await removeAbandonedDrafts(cacheDir());
  const draft = await mkdtemp(path.join(cacheDir(), `draft-${String(process.pid)}-`));
  try {
    const content = path.join(draft, 'content');
    await mkdir(content);
    await make(content);
    await rename(content, entry).catch((error: unknown) => {
      if (!existsSync(entry)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return entry;
}

/** Whether the cache has an entry of that name. */
export function isCached(name: string): boolean {
  return existsSync(path.join(cacheDir(), name));
}
