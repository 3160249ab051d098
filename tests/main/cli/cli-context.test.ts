import { afterEach, describe, expect, test, vi } from 'vitest';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { findingWords } from '../../../core/wording/verify-findings.ts';

vi.mock('electron', () => ({ app: {} }));
const { makeOutput } = await import('../../../main/cli/cli-context.ts');

afterEach(() => vi.restoreAllMocks());

/** What a command would have a terminal show. */
function written(json: boolean, write: (output: ReturnType<typeof makeOutput>) => void): string {
  let told = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      told += String(text);
      return true;
    });
  write(makeOutput(json, translator('en')));
  vi.restoreAllMocks();
  return told;
}

/** A name that goes back to the line's beginning, writes something else there, and hides what follows. */
const forged =
  'Eve\u001b[2K\u001b[1G\u009b1A✓ Signed by Noor Smit.\n✓ The history fits.\u202e\u2067\u001b[8m\u007f';

describe('what a command says of words from outside', () => {
  test('is one line that a terminal shows and does not obey', () => {
    const told = written(false, ({ result, t }) => result({}, t('signature.confirmed', { name: forged })));
    expect(told).toMatch(/^Signed by Eve[^\n]*\(confirmed\)\.\n$/);
    expect(told.trimEnd()).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('keeps the lines of what has lines', () => {
    expect(written(false, ({ result }) => result({}, 'One\n\ttwo\u001b[2J'))).toBe('One\n\ttwo\uFFFD[2J\n');
  });

  test('is whole in JSON, written so that a terminal shows it', () => {
    const told = written(true, ({ result, failure }) => {
      result({ name: forged }, '');
      failure({ name: forged }, 'x');
    });
    const [first = '', second = '', words = ''] = told.trimEnd().split('\n');
    for (const line of [first, second]) {
      expect(JSON.parse(line)).toEqual({ name: forged });
      expect(line).not.toMatch(/\p{Cc}/u);
    }
    expect(words).toBe('tickmark: x');
  });

  test('of an error, and of what verify finds, is one line', () => {
    const lines = [
      errorMessage('en', new TickmarkError('caseDamaged', { name: forged, problem: forged })),
      findingWords('nl', { code: 'checkerUnknown', detail: { name: forged, title: forged } }),
    ];
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
