// npm run package: set-up, build, and both packaged variants: what ships, and the one for the end-to-end tests.
import { packageApp } from './package/package.ts';
import { appExecutable, shippedDir, testedDir } from './package/variants.ts';
import { setUp } from './setup/setup.ts';
import { runScript } from './tools/failure.ts';
import { say } from './tools/progress.ts';

await runScript(async () => {
  const start = performance.now();
  const runtime = await setUp({ window: false });
  const made = await packageApp(runtime, true);
  const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  say(made ? `Packaged with Electron ${runtime.version} in ${took}:` : `Nothing has changed (${took}):`);
  process.stdout.write(`${appExecutable(shippedDir)}\n${appExecutable(testedDir)}\n`);
  return 0;
});
