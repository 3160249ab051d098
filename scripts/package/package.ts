import path from 'node:path';
import type { Runtime } from '../runtime/runtime.ts';
import { hashTree } from '../tools/hash.ts';
import { withLock } from '../tools/lock.ts';
import { releaseDir, root } from '../tools/paths.ts';
import { buildBundles } from './build.ts';
import { packFolder } from './pack.ts';
import { unlessDone } from './stamp.ts';
import { makeTestedVariant } from './tested-variant.ts';
import { appExecutable, shippedDir, testedDir } from './variants.ts';

const sources = ['core', 'db', 'main', 'preload', 'renderer', 'package.json', 'package-lock.json'];
const settings = [
  'tsconfig.json',
  'electron.vite.config.ts',
  'electron-builder.yml',
  'LICENSE',
  'docs/guide',
  'scripts/guide',
  'scripts/licences',
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
