// npm run e2e [-- PLAYWRIGHT ARGUMENTS]: packages both variants and runs the end-to-end tests alone.
import { runEndToEndTests } from './e2e/run.ts';
import { packageApp } from './package/package.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';

await runScript(async () => {
  await packageApp(await setUp({ window: true, ownDisplay: true }), true);
  const found = await runEndToEndTests(process.argv.slice(2));
  if (found.output !== '') throw new Failure(found.output);
  return found.failed === 0 && found.passed > 0 ? 0 : 1;
});
