import { app } from 'electron';
import type { Translate } from '../../core/i18n/translate.ts';

/** How a command answers: one JSON object a line, or words. */
export interface Output {
  readonly json: boolean;
  readonly t: Translate;
  /** Writes a result: `value` as a line of JSON, or `words`. */
  result(value: object, words: string): void;
  /** Writes what went wrong to standard error, and with --json to standard output too. */
  failure(value: object, words: string): void;
}

export function makeOutput(json: boolean, t: Translate): Output {
  return {
    json,
    t,
    result: (value, words) => void process.stdout.write(`${json ? JSON.stringify(value) : words}\n`),
    failure: (value, words) => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
      process.stderr.write(`tickmark: ${words}\n`);
    },
  };
}

/** Ends the process once everything that was written has left it. */
export function exitAfterOutput(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => app.exit(code)));
}
