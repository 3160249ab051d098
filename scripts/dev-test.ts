// npm run dev-test: starts `npm run dev` in a copy of the checkout and changes files of it. Not a part of `npm test`: it takes
// longer than any other test, and what ships has nothing of it.
import { setUp } from './setup/setup.ts';
import { root, tool } from './tools/paths.ts';
import { runScript } from './tools/failure.ts';
import { runOnTerminal } from './tools/run-app.ts';

await runScript(async () => {
  await setUp({ window: true, ownDisplay: true });
  const args = [tool('vitest', 'vitest.mjs'), 'run', '--project', 'development', ...process.argv.slice(2)];
  return runOnTerminal(process.execPath, args, {
    cwd: root,
    env: { ...process.env, TICKMARK_DEV_TEST: 'yes' },
  });
});
