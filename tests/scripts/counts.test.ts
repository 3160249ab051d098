import { describe, expect, test, vi } from 'vitest';
import { runStep, summarize } from '../../scripts/checks/step.ts';
import { countUnitReport } from '../../scripts/checks/unit.ts';
import { countEndToEndReport } from '../../scripts/e2e/report.ts';
import { root } from '../../scripts/tools/paths.ts';

function unitFile(message: string, failureMessages: string[] = []) {
  const failed = failureMessages.map((text, at) => ({
    fullName: `fails ${String(at)}`,
    status: 'failed',
    failureMessages: [text],
  }));
  const passed = { fullName: 'passes', status: 'passed', failureMessages: [] };
  return {
    name: `${root}/tests/a.test.ts`,
    message,
    assertionResults: message === '' ? [passed, ...failed] : [],
  };
}

describe('the unit report', () => {
  test.each([
    [
      { success: true, numPassedTests: 12, numFailedTests: 0, testResults: [unitFile('')] },
      { passed: 12, failed: 0, failures: [], skipped: [] },
    ],
    [
      {
        success: false,
        numPassedTests: 10,
        numFailedTests: 1,
        testResults: [unitFile('', ['\u001b[31mone is two\u001b[39m\n at x'])],
      },
      { passed: 10, failed: 1, failures: ['  tests/a.test.ts › fails 0: one is two'], skipped: [] },
    ],
    [
      { success: false, numPassedTests: 10, numFailedTests: 0, testResults: [unitFile('no such module')] },
      { passed: 10, failed: 1, failures: ['  tests/a.test.ts: no such module'], skipped: [] },
    ],
  ])('%j', (report, counts) => {
    expect(countUnitReport(report)).toEqual(counts);
  });
});

const endToEndSpec = (status: string, annotations: { type: string; description?: string }[] = []) => ({
  title: 'opens',
  file: 'a.spec.ts',
  tests: [{ status, annotations, results: [{ errors: [{ message: 'Timeout\nCall log' }] }] }],
});

test('the unit report names what was skipped', () => {
  const file = unitFile('');
  const left = { fullName: 'needs root', status: 'skipped', failureMessages: [] };
  const report = {
    success: true,
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [{ ...file, assertionResults: [...file.assertionResults, left] }],
  };
  expect(countUnitReport(report).skipped).toEqual(['  tests/a.test.ts › needs root: not on this system']);
});

describe('the end-to-end report', () => {
  test.each([
    [
      { stats: { expected: 5, unexpected: 0, flaky: 0 }, suites: [], errors: [] },
      { passed: 5, failed: 0, failures: [], skipped: [] },
    ],
    [
      {
        stats: { expected: 5, unexpected: 2, flaky: 1 },
        suites: [
          {
            specs: [endToEndSpec('unexpected'), endToEndSpec('flaky')],
            suites: [{ specs: [endToEndSpec('unexpected')] }],
          },
        ],
        errors: [],
      },
      {
        passed: 6,
        failed: 2,
        failures: ['  a.spec.ts › opens: Timeout', '  a.spec.ts › opens: Timeout'],
        skipped: [],
      },
    ],
    [
      {
        stats: { expected: 1, unexpected: 0, flaky: 0 },
        suites: [
          {
            specs: [endToEndSpec('skipped', [{ type: 'skip', description: 'no key ring here' }])],
            suites: [{ specs: [endToEndSpec('skipped')] }],
          },
        ],
        errors: [],
      },
      {
        passed: 1,
        failed: 0,
        failures: [],
        skipped: ['  a.spec.ts › opens: no key ring here', '  a.spec.ts › opens: no reason given'],
      },
    ],
    [
      {
        stats: { expected: 0, unexpected: 0, flaky: 0 },
        suites: [],
        errors: [{ message: 'no tests found' }],
      },
      { passed: 0, failed: 1, failures: ['  outside the tests: no tests found'], skipped: [] },
    ],
  ])('%j', (report, counts) => {
    expect(countEndToEndReport(report)).toEqual(counts);
  });

  test('a report of another shape is not counted as a success', () => {
    expect(() => countEndToEndReport({ stats: {} })).toThrow();
  });
});

describe('the summary', () => {
  const step = { name: 'step', seconds: 1, output: '' };

  function summary(outcomes: Parameters<typeof summarize>[0]): { code: number; text: string } {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const code = summarize(outcomes, 3);
    return { code, text: written.join('') };
  }

  function closingLine(outcomes: Parameters<typeof summarize>[0]): { code: number; line: string } {
    const { code, text } = summary(outcomes);
    return { code, line: text.split('\n').at(-2) ?? '' };
  }

  test('adds every step up on the last line', () => {
    const outcomes = [
      { ...step, passed: 1, failed: 0 },
      { ...step, passed: 40, failed: 0 },
    ];
    expect(closingLine(outcomes)).toEqual({ code: 0, line: '41 passed, 0 failed' });
  });

  test('one failure anywhere is a failure', () => {
    const outcomes = [
      { ...step, passed: 0, failed: 1 },
      { ...step, passed: 40, failed: 0 },
    ];
    expect(closingLine(outcomes)).toEqual({ code: 1, line: '40 passed, 1 failed' });
  });

  test('what failed is named right above the last line', () => {
    const { text } = summary([{ ...step, passed: 3, failed: 1, failures: ['  a: broken'] }]);
    expect(text.endsWith('Failed:\n  a: broken\n\n3 passed, 1 failed\n')).toBe(true);
  });

  test('what was skipped is counted and named, and does not count as passed', () => {
    const { code, text } = summary([{ ...step, passed: 3, failed: 0, skipped: ['  a: no key ring here'] }]);
    expect(code).toBe(0);
    expect(text).toContain('3 passed, 0 failed, 1 skipped');
    expect(text.endsWith('1 skipped:\n  a: no key ring here\n\n3 passed, 0 failed\n')).toBe(true);
  });

  test('no test at all is a failure', () => {
    expect(closingLine([])).toEqual({ code: 1, line: '0 passed, 0 failed' });
  });

  test('a step that throws has failed', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const outcome = await runStep('step', () => Promise.reject(new Error('broken')));
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
    expect(outcome.output).toContain('broken');
  });
});
