import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { cached } from '../tools/cache.ts';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { hashTree } from '../tools/hash.ts';
import type { Runtime } from './runtime.ts';

/** What Electron's own default app does with `electron FOLDER`, and no more: it runs the app in that folder. */
const main = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const folder = resolve(process.argv[1] ?? '');
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
require(join(folder, about.main));
`;

const manifest = JSON.stringify({ name: 'electron', version: '0.0.0', main: 'main.cjs' });

/**
 * A runtime that runs an unpacked app: `electron FOLDER`. The fallback has lost the default app that does so, and gets one
 * here, in a copy that shares its files; any other is returned as it is. Throws a Failure where it cannot be copied.
 */
export async function withDefaultApp(runtime: Runtime): Promise<Runtime> {
  if (runtime.kind !== 'fallback') return runtime;
  const made = hashTree(runtime.dir, ['version'], [runtime.dir, main, manifest]);
  const dir = await cached(
    `${path.basename(runtime.dir)}-default-app-${made.slice(0, 12)}`,
    async (draft) => {
      // The cache is one file system: hard links take no room and no time.
      const ran = await exec('cp', ['-al', `${runtime.dir}/.`, draft]);
      if (ran.code !== 0) throw new Failure(`Electron could not be copied to ${draft}:\n${tail(ran)}`);
      const app = path.join(path.dirname(draft), 'default-app');
      await mkdir(app);
      await writeFile(path.join(app, 'package.json'), manifest);
      await writeFile(path.join(app, 'main.cjs'), main);
      await createPackage(app, path.join(draft, 'resources', 'default_app.asar'));
    },
  );
  return { ...runtime, dir };
}
