import { z } from 'zod';
import type { Found } from '../checks/step.ts';

/** The part of Playwright's JSON report that is read. */
const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts a Playwright report. An error outside a test is a failure; a test that passed on a second try has passed. */
export function countEndToEndReport(report: unknown): Pick<Found, 'passed' | 'failed'> {
  const { stats, errors } = reportSchema.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
