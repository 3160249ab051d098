// npm test: everything that can tell whether the app is right, in under ten minutes on two cores. Every step runs,
// whatever failed before it; the last line alone says how many tests passed and failed.
import { runStaticCheck, staticChecks } from './checks/static.ts';
import { runStep, summarize, type Found, type Outcome } from './checks/step.ts';
import { runUnitTests } from './checks/unit.ts';
import { runEndToEndTests } from './e2e/run.ts';
import { packageApp } from './package/package.ts';
import type { Runtime } from './runtime/runtime.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';

/** The static checks, one after the other, since the set-up goes on beside them on the other core. */
async function readCode(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of staticChecks) outcomes.push(await runStep(check.name, () => runStaticCheck(check)));
  return outcomes;
}

async function settle(work: () => Promise<void>): Promise<Found> {
  await work();
  return { passed: 1, failed: 0, output: '' };
}

await runScript(async () => {
  const start = performance.now();
  let runtime: Runtime | undefined;
  const settingUp = runStep('set-up', () =>
    settle(async () => {
      runtime = await setUp({ window: true, ownDisplay: true });
    }),
  );
  const [ready, read] = await Promise.all([settingUp, readCode()]);
  const units = await runStep('unit tests', runUnitTests);
  const packages = await runStep('build and packages', () =>
    settle(async () => {
      if (runtime === undefined) throw new Failure('Without a runtime nothing can be packaged.');
      await packageApp(runtime, true);
    }),
  );
  const played = await runStep('end-to-end tests', async () => {
    if (packages.failed > 0) throw new Failure('There is no packaged app to test.');
    return runEndToEndTests([]);
  });
  return summarize([...read, ready, units, packages, played], (performance.now() - start) / 1000);
});
