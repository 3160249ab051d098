// npm run cli -- ARGUMENTS: the packaged app's command line. Its output and exit code pass through untouched;
// what the set-up has to say goes to stderr.
import { startDisplay } from './display.ts';
import { packageApp } from './package/package.ts';
import { appExecutable, shippedDir } from './package/variants.ts';
import { hasDisplay } from './setup/needs.ts';
import { setUp } from './setup/setup.ts';
import { runScript } from './tools/failure.ts';
import { helpersGone, isRoot, runOnTerminal } from './tools/run-app.ts';

await runScript(async () => {
  await packageApp(await setUp({ window: true }), false);
  const args = [...(isRoot() ? ['--no-sandbox'] : []), ...process.argv.slice(2)];
  const display = hasDisplay() ? undefined : await startDisplay();
  try {
    return await runOnTerminal(appExecutable(shippedDir), args, {
      // npm runs scripts in the package's folder, but file arguments are relative to the folder that the person is in.
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      env: { ...process.env, ...display?.env },
    });
  } finally {
    if (display !== undefined) await helpersGone(appExecutable(shippedDir));
    await display?.stop();
  }
});
