import { assertNever } from '../../kernel/assert-never.ts';
import { fingerprintWords } from '../../identity/fingerprint.ts';
import type { SignatureNote, Standing } from '../../identity/signature-standing.ts';
import type { Language } from '../../model/settings/settings.ts';
import type { Finding } from './finding.ts';

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
