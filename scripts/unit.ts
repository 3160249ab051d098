// npm run unit [-- --watch] [-- FILTER]: the unit tests and the component tests, by the Node of the project. With --watch those
// that a change reaches run again at each change, until q.
import { root, tool } from './tools/paths.ts';
import { runScript } from './tools/failure.ts';
import { runOnTerminal } from './tools/run-app.ts';

await runScript(() => {
  const args = [tool('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)];
  return runOnTerminal(process.execPath, args, { cwd: root, env: process.env });
});
