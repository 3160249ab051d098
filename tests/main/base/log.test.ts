import { expect, test, vi } from 'vitest';
import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import { traceOf } from '../../../core/kernel/thrown.ts';

const lines: string[] = [];
vi.mock('electron-log/main', () => ({
  default: {
    transports: { file: {}, console: {} },
    error: (...words: string[]) => void lines.push(...words),
  },
}));
const { writeError } = await import('../../../main/base/log.ts');

/** Errors that quote what somebody wrote. */
function quoting(): unknown[] {
  const thrown: unknown[] = ['Petrow', new Error('Petrow\n    at Petrow (Petrow:1:2)')];
  try {
    JSON.parse('Iwan Petrow');
  } catch (error) {
    thrown.push(error, new TypeError('outer Petrow', { cause: error }));
  }
  thrown.push(Object.assign(new Error('Petrow'), { name: 'Petrow belt', code: 'Petrow, Iwan' }));
  thrown.push(new TickmarkError('caseDamaged', { problem: 'the words of Petrow' }));
  return thrown;
}

test('the log has where an error came from, and not a word of what it quotes', async () => {
  for (const thrown of quoting()) await writeError('reading', thrown);
  const log = lines.join('\n');
  expect(log).not.toContain('Petrow');
  expect(log).toContain('SyntaxError\n');
  expect(log).toContain('TypeError\n');
  expect(log).toContain('caused by SyntaxError');
  expect(log).toContain('TickmarkError caseDamaged');
  expect(log).toContain('log.test.ts');
});

test('what crosses to the desk of an error that is not ours is what it is called', () => {
  const foreign = quoting().filter((thrown) => !(thrown instanceof TickmarkError));
  for (const thrown of foreign) expect(JSON.stringify(toWireError(thrown))).not.toContain('Petrow');
  const busy = Object.assign(new Error('database is locked'), { name: 'SqliteError', code: 'SQLITE_BUSY' });
  expect(toWireError(busy)).toEqual({ code: 'internal', detail: { message: 'SqliteError SQLITE_BUSY' } });
  expect(traceOf(undefined)).toBe('undefined');
});
