import path from 'node:path';
import { root } from '../tools/paths.ts';

/** Everything that `npm run dev` makes and keeps; never a developer's own library, nor what is packaged. */
export const devDir = path.join(root, '.cache', 'dev');

/** The unpacked app that runs in development: a package.json and what the bundler writes. */
export const appDir = path.join(devDir, 'app');

/** The profile and the library of a start: one pair for trying things, one with examples. */
export function dataDir(examples: boolean): string {
  return path.join(devDir, examples ? 'examples' : 'blank');
}
