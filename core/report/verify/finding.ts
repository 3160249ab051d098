import type { Standing } from '../../identity/signature-standing.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Values } from '../../i18n/translate.ts';
import { sealOf, type Hash } from '../model/seal.ts';

/** What was looked at in a report: it fits, it does not, or it cannot be told from this file. */
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

/** What was found in a report, and what stands outside it and can be compared. */
export interface Checked {
  findings: Finding[];
  files: ExpectedFile[];
  sourceHash: string | null;
  /** Whose history it is, how many entries it had, where that is told, and the hash of the last: itself, or with the library's key. */
  history: { articleId: string; length: number | null; lastHash: string | null; keyed: string | null } | null;
}

/** Returns a finding of one of two kinds. */
export function told(
  isSo: boolean,
  fits: Finding['key'],
  differs: Finding['key'],
  values: Values = {},
): Finding {
  return isSo ? { result: 'fits', key: fits, values } : { result: 'differs', key: differs, values };
}

/** Says whether a file is what its own seal says. */
export function sealFinding(file: string, hash: Hash): Finding {
  const seal = sealOf(file);
  if (seal === null) return { result: 'differs', key: 'verify.noSeal' };
  return told(hash(seal.content) === seal.hash, 'verify.seal', 'verify.sealDiffers');
}
