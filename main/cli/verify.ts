import { toWireError } from '../../core/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { findingWords } from '../../core/verify/finding-words.ts';
import { examineLibrary, failureOf } from '../../db/verify.ts';
import type { CliContext } from './cli-context.ts';

/** verify: checks the library's file, its history and its kept files, and tells all that does not fit. */
export function runVerify({ library, output, language }: CliContext): number {
  const open = library('read');
  const { verified, findings } = examineLibrary(open);
  const [first] = findings;
  if (first === undefined) {
    output.result({ ok: true, ...verified, findings }, output.t('cli.verified', { ...verified }));
    return 0;
  }
  const failure = failureOf(open.path, first);
  const told = findings.map((one) => ({ ...one, message: findingWords(language, one) }));
  const words = [
    output.t('cli.verifiedNot', { n: told.length }),
    ...told.map(({ message }) => `  ${message}`),
  ].join('\n');
  const error = { code: toWireError(failure).code, message: errorMessage(language, failure) };
  output.failure({ ok: false, error, ...verified, findings: told }, words);
  return 1;
}
