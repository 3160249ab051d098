import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { startDisplay } from '../display.ts';
import { executableIn, type Runtime } from '../runtime/runtime.ts';
import { root } from '../tools/paths.ts';

/** An app that prints reports as the desk does. `env` is what a test needs to start it (tests/helpers/attack/printer.ts). */
export interface Printer {
  readonly env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/**
 * Makes an app of the app's own print window (print-app.ts), in a copy of the runtime, and a display for it. It prints two
 * hundred articles in the time of a few starts of the desk.
 */
export async function makePrinter(runtime: Runtime): Promise<Printer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-printer-'));
  const bundle = path.join(folder, 'bundle');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'scripts', 'attack', 'print-app.ts'),
      outDir: bundle,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'main.mjs' } },
    },
  });
  await writeFile(
    path.join(bundle, 'package.json'),
    JSON.stringify({ name: 'tickmark-printer', type: 'module', main: 'main.mjs' }),
  );
  const copy = path.join(folder, 'runtime');
  await cp(runtime.dir, copy, { recursive: true, verbatimSymlinks: true });
  const executable = executableIn(copy);
  const resources =
    process.platform === 'darwin'
      ? path.join(copy, 'Electron.app', 'Contents', 'Resources')
      : path.join(copy, 'resources');
  await mkdir(resources, { recursive: true });
  await rename(bundle, path.join(resources, 'app'));
  const display = await startDisplay();
  return {
    env: { ...display.env, TICKMARK_ATTACK_PRINTER: executable },
    remove: async () => {
      await display.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
