// npm test: everything that can tell whether the app is right, in about twelve minutes on two cores. Every step runs,
// whatever failed before it; the last line alone says how many tests passed and failed.
import { runStaticCheck, staticChecks } from './checks/static.ts';
import { runStep, summarize, type Found, type Outcome } from './checks/step.ts';
import { runUnitTests } from './checks/unit.ts';
import { runEndToEndTests } from './e2e/run.ts';
import { packageApp } from './package/package.ts';
import type { Runtime } from './runtime/runtime.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';

/** The static checks, one after the other. */
async function readCode(checks: typeof staticChecks): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checks) outcomes.push(await runStep(check.name, () => runStaticCheck(check)));
  return outcomes;
}

async function settle(work: () => Promise<void>): Promise<Found> {
  await work();
  return { passed: 1, failed: 0, output: '' };
}

async function prepare(): Promise<{ ready: Outcome; packages: Outcome }> {
  let runtime: Runtime | undefined;
  const ready = await runStep('set-up', () =>
    settle(async () => {
      runtime = await setUp({ window: true, ownDisplay: true });
    }),
  );
  const packages = await runStep('build and packages', () =>
    settle(async () => {
      if (runtime === undefined) throw new Failure('Without a runtime nothing can be packaged.');
      await packageApp(runtime, true);
    }),
  );
  return { ready, packages };
}

await runScript(async () => {
  const start = performance.now();
  // The tests leave a fifth of two cores idle: starts and windows wait for each other. Reading the code takes that time
  // and no other. Lint takes as long as all the rest of it.
  const isLint = ({ name }: (typeof staticChecks)[number]): boolean => name === 'lint';
  const linting = readCode(staticChecks.filter(isLint));
  const { ready, packages } = await prepare();
  const reading = readCode(staticChecks.filter((check) => !isLint(check)));
  const units = await runStep('unit tests', runUnitTests);
  const played = await runStep('end-to-end tests', async () => {
    if (packages.failed > 0) throw new Failure('There is no packaged app to test.');
    return runEndToEndTests([]);
  });
  const read = [...(await reading), ...(await linting)];
  return summarize([ready, packages, ...read, units, played], (performance.now() - start) / 1000);
});
