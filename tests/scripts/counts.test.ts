import { describe, expect, test, vi } from 'vitest';
import { runStep, summarize } from '../../scripts/checks/step.ts';
import { countUnitReport } from '../../scripts/checks/unit.ts';
import { countEndToEndReport } from '../../scripts/e2e/report.ts';

describe('the unit report', () => {
  test.each([
    [
      { success: true, numPassedTests: 12, numFailedTests: 0 },
      { passed: 12, failed: 0 },
    ],
    [
      { success: false, numPassedTests: 10, numFailedTests: 2 },
      { passed: 10, failed: 2 },
    ],
    [
      { success: false, numPassedTests: 10, numFailedTests: 0 },
      { passed: 10, failed: 1 },
    ],
  ])('%j', (report, counts) => {
    expect(countUnitReport(report)).toEqual(counts);
  });
});

describe('the end-to-end report', () => {
  test.each([
    [
      { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] },
      { passed: 5, failed: 0 },
    ],
    [
      { stats: { expected: 5, unexpected: 2, flaky: 1 }, errors: [] },
      { passed: 6, failed: 2 },
    ],
    [
      { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'no tests found' }] },
      { passed: 0, failed: 1 },
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

  function closingLine(outcomes: Parameters<typeof summarize>[0]): { code: number; line: string } {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const code = summarize(outcomes, 3);
    return { code, line: written.join('').split('\n').at(-2) ?? '' };
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
