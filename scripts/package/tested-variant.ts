import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { exec } from '../tools/exec.ts';
import { releaseDir } from '../tools/paths.ts';
import { withProgress } from '../tools/progress.ts';
import { appExecutable, shippedDir, testedDir } from './variants.ts';

/** Copies a folder, by hard links where the system's cp can, and only as a real copy for the file to be changed. */
async function copyFolder(from: string, to: string): Promise<void> {
  const linked = process.platform === 'linux' ? await exec('cp', ['-al', from, to]) : { code: 1 };
  if (linked.code !== 0) {
    await rm(to, { recursive: true, force: true });
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

/** Makes the variant for the end-to-end tests out of the shipped one: one fuse differs, everything else is shared. */
export async function makeTestedVariant(): Promise<void> {
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
