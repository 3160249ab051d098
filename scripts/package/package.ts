import path from 'node:path';
import type { Runtime } from '../runtime/runtime.ts';
import { hashTree } from '../tools/hash.ts';
import { withLock } from '../tools/lock.ts';
import { releaseDir, root, tool } from '../tools/paths.ts';
import { buildBundles } from './build.ts';
import { unlessDone } from './stamp.ts';
import { appExecutable, shippedDir, testedDir, unpackedName } from './variants.ts';
import { mkdtemp, rename, rm, mkdir, cp } from 'node:fs/promises';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { withProgress } from '../tools/progress.ts';
import { addonVariable } from './after-pack.ts';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

const sources = ['core', 'db', 'main', 'preload', 'renderer', 'package.json', 'package-lock.json'];
const settings = [
  'tsconfig.json',
  'electron.vite.config.ts',
  'electron-builder.yml',
  'LICENSE',
  'docs/guide',
  'scripts/guide',
  'scripts/licences',
  'scripts/ocr',
  'scripts/package',
  'scripts/resources',
];

const stamp = (name: string): string => path.join(releaseDir, 'stamps', name);

/**
 * Builds the app and packages it with that runtime: the folder that ships and, if `tested`, the variant for the
 * end-to-end tests. What was made from the same inputs is left as it is. Resolves to whether anything was made.
 */
export async function packageApp(runtime: Runtime, tested: boolean): Promise<boolean> {
  return withLock(path.join(releaseDir, 'package.lock'), 'packaging', async () => {
    const built = hashTree(root, [...sources, ...settings]);
    const packed = hashTree(root, [], [built, runtime.dir, runtime.version, runtime.addon ?? '']);
    const dist = path.join(root, 'dist');
    const packedAnew = await unlessDone(stamp('shipped'), packed, appExecutable(shippedDir), async () => {
      await unlessDone(stamp('dist'), built, path.join(dist, 'main', 'index.cjs'), buildBundles);
      await packFolder(runtime, shippedDir);
    });
    const testedAnew =
      tested && (await unlessDone(stamp('tested'), packed, appExecutable(testedDir), makeTestedVariant));
    return packedAnew || testedAnew;
  });
}

/**
 * Packages dist/ with that runtime into `destination`, which is replaced in one step once the new one is whole.
 * Throws a Failure with electron-builder's last words.
 */
async function packFolder(runtime: Runtime, destination: string): Promise<void> {
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

/** Copies a folder, by hard links where the system's cp can, and only as a real copy for the file to be changed. */
async function copyFolder(from: string, to: string): Promise<void> {
  const linked = process.platform === 'linux' ? await exec('cp', ['-al', from, to]) : { code: 1 };
  if (linked.code !== 0) {
    await rm(to, { recursive: true, force: true });
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

/** Makes the variant for the end-to-end tests out of the shipped one: one fuse differs, everything else is shared. */
async function makeTestedVariant(): Promise<void> {
  await withProgress('Making the variant for the end-to-end tests', async () => {
    const draft = await mkdtemp(path.join(releaseDir, 'draft-'));
    try {
      const copy = path.join(draft, 'app');
      await copyFolder(shippedDir, copy);
      const executable = appExecutable(copy);
      await rm(executable);
      await cp(appExecutable(shippedDir), executable);
      await flipFuses(executable, {
        version: FuseVersion.V1,
        [FuseV1Options.EnableNodeCliInspectArguments]: true,
        // There, nothing starts whose signature does not fit what it signs; this signs it anew, for this machine.
        resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
      });
      await rm(testedDir, { recursive: true, force: true });
      await rename(copy, testedDir);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
}
