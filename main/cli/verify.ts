import { toWireError } from '../../core/kernel/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { findingWords, momentWords } from '../../core/wording/verify-findings.ts';
import { unfinishedErasings } from '../../db/ledger/unfinished-erasures.ts';
import { restoresIn } from '../../db/ledger/ledger.ts';
import { examineLibrary, failureOf } from '../../db/verify/library.ts';
import { missedIn, rememberHeads } from '../features/heads/heads.ts';
import type { CliContext } from './cli-context.ts';

/**
 * verify: checks the library's file, its history and its kept files, and whether it still has everything that the app saw
 * in it before. It reports everything that does not fit. --accept declares the present library to be right.
 */
export function runVerify({ given, library, output, language, place }: CliContext): number {
  const open = library('read');
  const examined = examineLibrary(open);
  const { verified } = examined;
  // A checker who accepts the present library gets no findings about what it had before.
  if (given.flag('accept')) rememberHeads(open, place, true);
  const findings = [...examined.findings, ...missedIn(open, place).findings];
  const restored = restoresIn(open.db);
  const history = restored.map(({ at, of }) =>
    output.t('cli.verifiedRestored', {
      at: momentWords(language, at),
      of: of === null ? '?' : momentWords(language, of),
    }),
  );
  const unfinished = unfinishedErasings(open.db).length;
  const left = unfinished === 0 ? [] : [output.t('erase.unfinishedLater', { n: unfinished })];
  const [first] = findings;
  if (first === undefined) {
    const { locked } = verified;
    const sealed = locked === 0 ? [] : [output.t('cli.verifiedLocked', { n: locked })];
    const words = [output.t('cli.verified', { ...verified }), ...sealed, ...history, ...left].join('\n');
    output.result({ ok: true, ...verified, findings, restored }, words);
    return 0;
  }
  const failure = failureOf(open.path, first);
  const told = findings.map((one) => ({ ...one, message: findingWords(language, one) }));
  const words = [
    output.t('cli.verifiedNot', { n: told.length }),
    ...told.map(({ message }) => `  ${message}`),
    ...history,
    ...left,
  ].join('\n');
  const error = { code: toWireError(failure).code, message: errorMessage(language, failure) };
  output.failure({ ok: false, error, ...verified, findings: told, restored }, words);
  return 1;
}
