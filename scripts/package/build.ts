import { rm } from 'node:fs/promises';
import path from 'node:path';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { root, tool } from '../tools/paths.ts';
import { withProgress } from '../tools/progress.ts';

/** Bundles main, preload and renderer into dist/, emptied first. Throws a Failure with the bundler's last words. */
export async function buildBundles(): Promise<void> {
  await withProgress('Building', async () => {
    await rm(path.join(root, 'dist'), { recursive: true, force: true });
    const ran = await exec(process.execPath, [tool('electron-vite', 'bin', 'electron-vite.js'), 'build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
    if (ran.code === 0) return;
    const words = tail(ran, 60);
    // Before this line the bundler lists what went well, after the first frame of the stack what nobody needs.
    const [fault = words] = (words.split('error during build:\n')[1] ?? words).split(/\n\s+at /);
    throw new Failure(`The build failed:\n${fault}`);
  });
}
