// npm run release [-- ELECTRON-BUILDER ARGUMENTS]: the installers for this system, in release/. Made with the official
// Electron of the pinned version only: the fallback that serves development is out of support.
import { buildBundles } from './package/build.ts';
import { pinnedVersion } from './runtime/electron-package.ts';
import { findRuntime } from './runtime/find.ts';
import { Failure, runScript } from './tools/failure.ts';
import { root, tool } from './tools/paths.ts';
import { runOnTerminal } from './tools/run-app.ts';

await runScript(async () => {
  const runtime = await findRuntime({ fallback: false });
  if (runtime?.version !== pinnedVersion) {
    const found =
      runtime === undefined ? 'it could not be had' : `what was given is Electron ${runtime.version}`;
    throw new Failure(
      `A release is made with the official Electron ${pinnedVersion}, and ${found}. On a machine that reaches its ` +
        'host this needs nothing; elsewhere, set ELECTRON_OVERRIDE_DIST_PATH to an unpacked copy of that version.',
    );
  }
  await buildBundles();
  const settings = [`-c.electronDist=${runtime.dir}`, `-c.electronVersion=${runtime.version}`];
  const builder = [tool('electron-builder', 'cli.js'), ...settings, ...process.argv.slice(2)];
  return runOnTerminal(process.execPath, builder, { cwd: root, env: process.env });
});
