import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { addonFile } from '../runtime/addon.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { root, tool } from '../tools/paths.ts';
import { appDir } from './paths.ts';

const Manifest = z.object({ name: z.string(), productName: z.string(), version: z.string() });

/**
 * Makes the folder of the app that runs in development, but for its bundles. Where the runtime needs an addon of its own, better-sqlite3 is copied
 * into it with that one; any other runtime finds the package among those of the checkout.
 */
export async function makeAppFolder(runtime: Runtime): Promise<void> {
  await rm(path.join(appDir, 'node_modules'), { recursive: true, force: true });
  await mkdir(appDir, { recursive: true });
  const about = Manifest.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  await writeFile(
    path.join(appDir, 'package.json'),
    JSON.stringify({ ...about, main: 'dist/main/index.cjs' }),
  );
  if (runtime.addon === undefined) return;
  const copy = path.join(appDir, 'node_modules', 'better-sqlite3');
  for (const part of ['lib', 'package.json'])
    await cp(tool('better-sqlite3', part), path.join(copy, part), { recursive: true });
  const shipped = path.join(copy, 'prebuilds', `${process.platform}-${process.arch}.node`);
  await mkdir(path.dirname(shipped));
  await cp(path.join(runtime.addon, addonFile), shipped);
}
