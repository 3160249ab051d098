import type { Standing } from '../../identity/signature-standing.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Values } from '../../i18n/translate.ts';
import { sealOf, type Hash } from '../model/seal.ts';

/** The result for one part of a report: it fits, it does not fit, or this file cannot show it. */
export interface Finding {
  result: 'fits' | 'differs' | 'untold';
  key: (MessageKey & `verify.${string}`) | `signature.${Standing}`;
  values?: Values;
}

/** What a report says of a file beside it. */
export interface ExpectedFile {
  name: string;
  hash: string;
}

/** The findings in a report, and the things outside it that it can be compared with. */
export interface Checked {
  findings: Finding[];
  files: ExpectedFile[];
  sourceHash: string | null;
  /**
   * The article of the history, how many entries it had if the report says so, and the hash of the last: plain, or with the
   * library's key.
   */
  history: { articleId: string; length: number | null; lastHash: string | null; keyed: string | null } | null;
}

/** Returns a finding of one of two kinds. */
export function findingOf(
  isSo: boolean,
  fits: Finding['key'],
  differs: Finding['key'],
  values: Values = {},
): Finding {
  return isSo ? { result: 'fits', key: fits, values } : { result: 'differs', key: differs, values };
}

/** Returns the finding on whether a file fits its own seal. */
export function sealFinding(file: string, hash: Hash): Finding {
  const seal = sealOf(file);
  if (seal === null) return { result: 'differs', key: 'verify.noSeal' };
  return findingOf(hash(seal.content) === seal.hash, 'verify.seal', 'verify.sealDiffers');
}
