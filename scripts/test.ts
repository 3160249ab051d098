// npm test: everything that can tell whether the app is right, in under ten minutes on two cores. Every step runs,
// whatever failed before it; the last line alone says how many tests passed and failed.
import { runStaticCheck, staticChecks } from './checks/static.ts';
import { runStep, summarize, type Outcome } from './checks/step.ts';
import { runUnitTests } from './checks/unit.ts';
import { runEndToEndTests } from './e2e/run.ts';
import { packageApp } from './package/package.ts';
import { setUp } from './setup/setup.ts';
import { runScript } from './tools/failure.ts';

async function packaging(): Promise<Outcome[]> {
  const packaged = await runStep('set-up, build and packages', async () => {
    await packageApp(await setUp({ window: true, ownDisplay: true }), true);
    return { passed: 1, failed: 0, output: '' };
  });
  return [packaged];
}

/** One after the other, since the packaging goes on beside them on the other core. */
async function checksAndUnitTests(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of staticChecks) outcomes.push(await runStep(check.name, () => runStaticCheck(check)));
  outcomes.push(await runStep('unit tests', runUnitTests));
  return outcomes;
}

await runScript(async () => {
  const start = performance.now();
  const [packaged, checked] = await Promise.all([packaging(), checksAndUnitTests()]);
  // Alone on the machine: they measure time as a person would feel it.
  const played = await runStep('end-to-end tests', async () => {
    if (packaged.some((outcome) => outcome.failed > 0)) throw new Error('There is no packaged app to test.');
    return runEndToEndTests([]);
  });
  return summarize([...checked, ...packaged, played], (performance.now() - start) / 1000);
});
