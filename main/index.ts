import { app } from 'electron';
import { join } from 'node:path';
import { followUnfinished } from '../db/store/unfinished-files.ts';
import { cliWords, fileWords, readArguments } from './app/arguments.ts';
import { resolveLibrary } from './base/library-file.ts';
import { restrictFileAccess } from './app/private-files.ts';
import { setupLockdown } from './base/lockdown.ts';
import { setupLog, writeError } from './base/log.ts';
import { registerScheme } from './base/protocol.ts';
import { refuseSwitches } from './app/switches.ts';

const argv = process.argv.slice(app.isPackaged ? 1 : 2);
refuseSwitches(argv, process.env);
restrictFileAccess();
followUnfinished(join(app.getPath('userData'), 'unfinished'));
const given = readArguments(argv, process.env, process.cwd());
const command = cliWords(given.words);

registerScheme();
setupLockdown();
setupLog();
// Chromium's messages about the machine (no system bus, no GPU) must not be in the output of a command.
if (command !== null) app.commandLine.appendSwitch('log-level', '3');
const place = resolveLibrary(given.library);

/** Loaded on demand: a command needs no window, and the window no command. */
async function run(): Promise<void> {
  if (command === null) {
    const { runDesk } = await import('./app/run-desk.ts');
    await runDesk(place, fileWords(given.words, process.cwd()));
  } else {
    const { runCli } = await import('./cli/run-cli.ts');
    await runCli(place, command);
  }
}

run().catch(async (thrown: unknown) => {
  await writeError('start', thrown);
  process.stderr.write(`${String(thrown)}\n`);
  app.exit(1);
});
