import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Runtime } from '../runtime/runtime.ts';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { releaseDir, root, tool } from '../tools/paths.ts';
import { withProgress } from '../tools/progress.ts';
import { mkdir } from 'node:fs/promises';
import { addonVariable } from './after-pack.ts';
import { unpackedName } from './variants.ts';

/**
 * Packages dist/ with that runtime into `destination`, which is replaced in one step once the new one is whole.
 * Throws a Failure with electron-builder's last words.
 */
export async function packFolder(runtime: Runtime, destination: string): Promise<void> {
  await withProgress('Packaging', async () => {
    await mkdir(releaseDir, { recursive: true });
    const draft = await mkdtemp(path.join(releaseDir, 'draft-'));
    try {
      const settings = [
        `-c.directories.output=${draft}`,
        `-c.electronDist=${runtime.dir}`,
        `-c.electronVersion=${runtime.version}`,
        ...(runtime.addon === undefined
          ? []
          : [`-c.afterPack=${path.join(import.meta.dirname, 'after-pack.ts')}`]),
      ];
      const ran = await exec(process.execPath, [tool('electron-builder', 'cli.js'), '--dir', ...settings], {
        cwd: root,
        env: { ...process.env, ...(runtime.addon === undefined ? {} : { [addonVariable]: runtime.addon }) },
      });
      if (ran.code !== 0) throw new Failure(`Packaging failed:\n${tail(ran, 40)}`);
      await rm(destination, { recursive: true, force: true });
      await rename(path.join(draft, unpackedName), destination);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
}
