import type { Standing, SignatureNote } from '../../identity/signature-standing.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Values } from '../../i18n/translate.ts';
import { sealOf, type Hash } from '../model/seal.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { fingerprintWords } from '../../identity/fingerprint.ts';
import type { Language } from '../../model/settings/settings.ts';

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

/**
 * Says whose signature a file has. `isKnown` is false if there was no library to ask which keys it knows: then only the
 * signature's own claims can be reported.
 */
export function signatureFinding(
  { standing, signed }: SignatureNote,
  isKnown: boolean,
  language: Language,
): Finding {
  if (signed === null) return { result: resultOf(standing), key: `signature.${standing}` };
  const { name, fingerprint, knownAs } = signed;
  const values = { name, words: fingerprintWords(fingerprint, language), knownAs: knownAs ?? '' };
  if (standing === 'unconfirmed' && !isKnown) return { result: 'untold', key: 'verify.keyNotAsked', values };
  return { result: resultOf(standing), key: `signature.${standing}`, values };
}

function resultOf(standing: Standing): Finding['result'] {
  switch (standing) {
    case 'own':
    case 'confirmed':
      return 'fits';
    case 'unsigned':
    case 'newer':
    case 'unconfirmed':
      return 'untold';
    case 'broken':
    case 'otherKey':
    case 'otherName':
    case 'revoked':
      return 'differs';
    default:
      return assertNever(standing);
  }
}

/** Says in a sentence what a signature shows and what it does not. */
export function signatureProof({ standing, signed }: SignatureNote): Finding['key'] | null {
  if (signed === null) return standing === 'broken' ? null : 'verify.provesUnsigned';
  if (standing === 'own' || standing === 'confirmed') return 'verify.provesSigned';
  return standing === 'unconfirmed' ? 'verify.provesUnconfirmed' : null;
}
