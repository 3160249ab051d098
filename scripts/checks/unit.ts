import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { exec } from '../tools/exec.ts';
import { root, tool } from '../tools/paths.ts';
import { testLine, type Found } from './step.ts';

/** The part of vitest's JSON report that is read. */
const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** A test that never ends must not use up the time of the others. */
const limitMs = 20 * 60 * 1000;

/** Counts a vitest report, and names what failed and what was skipped. A file that could not even be loaded has no tests, but it has failed. */
export function countUnitReport(report: unknown): Omit<Found, 'output'> {
  const { success, numPassedTests, numFailedTests, testResults } = reportSchema.parse(report);
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(root, name);
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0) return message === '' ? [] : [testLine(file, message)];
    return tests.map((test) => testLine(`${file} › ${test.fullName}`, test.failureMessages?.[0] ?? ''));
  });
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
      .map(({ fullName }) => testLine(`${path.relative(root, name)} › ${fullName}`, 'not on this system')),
  );
  const failed = success ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, failures, skipped };
}

/** Runs every unit test. */
export async function runUnitTests(): Promise<Found> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-unit-'));
  try {
    const file = path.join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const vitest = [tool('vitest', 'vitest.mjs'), 'run', ...reporters];
    const ran = await exec(process.execPath, vitest, { cwd: root, limitMs });
    if (!existsSync(file)) return { passed: 0, failed: 1, output: `${ran.stdout}${ran.stderr}` };
    const counts = countUnitReport(JSON.parse(await readFile(file, 'utf8')));
    const failed = ran.code === 0 ? counts.failed : Math.max(1, counts.failed);
    return { ...counts, failed, output: `${ran.stdout}${ran.stderr}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
