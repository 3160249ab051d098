import { verifyLibrary } from '../../db/verify.ts';
import type { CliContext } from './cli-context.ts';

/** verify: checks the library's file, its history and its kept files. */
export function runVerify({ library, output }: CliContext): number {
  const verified = verifyLibrary(library('read'));
  output.result({ ok: true, ...verified }, output.t('cli.verified', { ...verified }));
  return 0;
}
