import { stripVTControlCharacters } from 'node:util';
import { say } from '../tools/progress.ts';

/** The result of a step of the test command. A check without tests of its own counts as one test. */
export interface Found {
  readonly passed: number;
  readonly failed: number;
  /** The tests that failed, each with the first line of why; left out where a check has no tests of its own. */
  readonly failures?: readonly string[];
  /** The tests that were left out, each with why; left out where nothing was. */
  readonly skipped?: readonly string[];
  /** What to show when something failed, unless it was shown already. */
  readonly output: string;
}

/** A step that has run. */
export interface Outcome extends Found {
  readonly name: string;
  readonly seconds: number;
}

function line(outcome: Outcome): string {
  const verdict = outcome.failed === 0 ? 'ok    ' : 'FAILED';
  const skipped = outcome.skipped?.length ?? 0;
  const isCounted = outcome.passed + outcome.failed + skipped > 1;
  const counts = isCounted ? `${String(outcome.passed)} passed, ${String(outcome.failed)} failed` : '';
  const besides = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return `${verdict} ${outcome.name.padEnd(34)} ${outcome.seconds.toFixed(1).padStart(6)} s  ${counts}${besides}`.trimEnd();
}

/** Returns a line for a test: its name and the first line of why it failed or was skipped, without colours. */
export function testLine(name: string, message: string): string {
  const [first = ''] = stripVTControlCharacters(message).trim().split('\n');
  return `  ${name}: ${first}`;
}

/** Runs a step and says how it went. A step that throws has failed, with what it threw as its output. */
export async function runStep(name: string, work: () => Promise<Found>): Promise<Outcome> {
  const start = performance.now();
  const found = await work().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output:
      error instanceof Error
        ? error.name === 'Failure'
          ? error.message
          : (error.stack ?? error.message)
        : String(error),
  }));
  const outcome = { ...found, name, seconds: (performance.now() - start) / 1000 };
  if (outcome.failed > 0 && outcome.output !== '') say(`\n${outcome.output.trim()}`);
  say(line(outcome));
  return outcome;
}

/** Prints every step again and, alone on the last line, the sum. Resolves to the exit code. */
export function summarize(outcomes: readonly Outcome[], seconds: number): number {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`\n${outcomes.map(line).join('\n')}\n       in all ${seconds.toFixed(0)} s\n\n`);
  // A skipped test checked nothing, so it has not passed.
  const skipped = outcomes.flatMap((outcome) => outcome.skipped ?? []);
  if (skipped.length > 0)
    process.stdout.write(`${String(skipped.length)} skipped:\n${skipped.join('\n')}\n\n`);
  const failures = outcomes.flatMap((outcome) => outcome.failures ?? []);
  if (failures.length > 0) process.stdout.write(`Failed:\n${failures.join('\n')}\n\n`);
  process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
