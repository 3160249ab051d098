import { z } from 'zod';
import { testLine, type Found } from '../checks/step.ts';

const errorSchema = z.object({ message: z.string().optional() });

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(z.object({ errors: z.array(errorSchema) })),
    }),
  ),
});

/** A file, or a group of tests in it. */
interface Suite {
  specs: z.infer<typeof specSchema>[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
});

/** The part of Playwright's JSON report that is read. */
const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suiteSchema),
  errors: z.array(errorSchema),
});

function failuresIn({ specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) => testLine(`${file} › ${title}`, results.at(-1)?.errors[0]?.message ?? '')),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

function skippedIn({ specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const why = annotations.find(({ type }) => type === 'skip')?.description;
        return testLine(`${file} › ${title}`, why ?? 'no reason given');
      }),
  );
  return [...own, ...suites.flatMap(skippedIn)];
}

/**
 * Counts a Playwright report, and names what failed and what was skipped. An error outside a test is a failure; a test that passed on a second
 * try has passed.
 */
export function countEndToEndReport(report: unknown): Omit<Found, 'output'> {
  const { stats, errors, suites } = reportSchema.parse(report);
  const outside = errors.map(({ message = '' }) => testLine('outside the tests', message));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    failures: [...suites.flatMap(failuresIn), ...outside],
    skipped: suites.flatMap(skippedIn),
  };
}
