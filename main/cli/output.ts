import { app } from 'electron';
import { inLines, printable } from '../../core/i18n/in-line.ts';
import type { Translate } from '../../core/i18n/translate.ts';

/** How a command answers: one JSON object for each line, or words. */
export interface Output {
  readonly json: boolean;
  readonly t: Translate;
  /** Writes a result: `value` as a line of JSON, or `words`. */
  result(value: object, words: string): void;
  /** Writes what went wrong to standard error, and with --json to standard output too. */
  failure(value: object, words: string): void;
}

/** Makes words from files safe to show, so that the terminal does not take them as commands. */
export function makeOutput(json: boolean, t: Translate): Output {
  return {
    json,
    t: inLines(t),
    result: (value, words) => void process.stdout.write(`${json ? jsonLine(value) : printable(words)}\n`),
    failure: (value, words) => {
      if (json) process.stdout.write(`${jsonLine(value)}\n`);
      process.stderr.write(`tickmark: ${printable(words)}\n`);
    },
  };
}

/** JSON leaves some control characters unescaped. */
function jsonLine(value: object): string {
  return JSON.stringify(value).replace(
    /\p{Cc}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Ends the process once everything that was written has left it. */
export function exitAfterOutput(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => app.exit(code)));
}
