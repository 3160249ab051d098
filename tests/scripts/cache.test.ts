import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { cached, isCached } from '../../scripts/tools/cache.ts';
import { cacheDir } from '../../scripts/tools/paths.ts';
import { temporaryFolder } from './temporary.ts';

/** Above the highest process id that Linux gives. */
const nobodysPid = 4_194_305;

beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', temporaryFolder());
});

function write(words: string) {
  return (draft: string): Promise<void> => {
    writeFileSync(path.join(draft, 'words'), words);
    return Promise.resolve();
  };
}

test('an entry is made once', async () => {
  const make = vi.fn(write('first'));
  const first = await cached('entry', make);
  expect(await cached('entry', make)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  expect(readFileSync(path.join(first, 'words'), 'utf8')).toBe('first');
});

test('an entry that could not be finished leaves nothing', async () => {
  const breaks = async (draft: string): Promise<void> => {
    await write('half')(draft);
    throw new Error('the line went dead');
  };
  await expect(cached('entry', breaks)).rejects.toThrow('the line went dead');
  expect(isCached('entry')).toBe(false);
  expect(readdirSync(cacheDir())).toEqual([]);
});

test('what a killed run left half done is removed by the next; what a living one is making stays', async () => {
  const dead = path.join(cacheDir(), `draft-${String(nobodysPid)}-abc`);
  const alive = path.join(cacheDir(), `draft-${String(process.pid)}-abc`);
  for (const folder of [dead, alive]) mkdirSync(folder, { recursive: true });
  await cached('entry', write('whole'));
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(alive)).toBe(true);
});

test('of two runs that make the same entry, both get the one that was finished first', async () => {
  const slow = async (draft: string): Promise<void> => {
    await cached('entry', write('quick'));
    await write('slow')(draft);
  };
  const entry = await cached('entry', slow);
  expect(readFileSync(path.join(entry, 'words'), 'utf8')).toBe('quick');
});
