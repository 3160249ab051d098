// npm start [-- ARGUMENTS]: set-up, build, package, then the app itself. Without a display: the demo, in which the
// packaged app does a checker's whole job on a display in memory.
import { demoFolder, runDemo } from './demo.ts';
import { startDisplay } from './display.ts';
import { packageApp } from './package/package.ts';
import { appExecutable, shippedDir, testedDir } from './package/variants.ts';
import { hasDisplay } from './setup/needs.ts';
import { setUp } from './setup/setup.ts';
import { runScript } from './tools/failure.ts';
import { say } from './tools/progress.ts';
import { isRoot, runOnTerminal } from './tools/run-app.ts';

async function demonstrate(): Promise<number> {
  say('There is no display here, so the app shows itself: a demo, on a display in memory.');
  const display = await startDisplay();
  try {
    Object.assign(process.env, display.env);
    await runDemo({ appPath: appExecutable(testedDir), outDir: demoFolder });
    return 0;
  } finally {
    await display.stop();
  }
}

await runScript(async () => {
  const shown = hasDisplay();
  await packageApp(await setUp({ window: true }), !shown);
  if (!shown) return demonstrate();
  if (isRoot()) say('Warning: started by root, for whom Chromium has no sandbox: it is off in this run.');
  const args = [...(isRoot() ? ['--no-sandbox'] : []), ...process.argv.slice(2)];
  return runOnTerminal(appExecutable(shippedDir), args, { env: process.env });
});
