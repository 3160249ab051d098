import { translator } from '../i18n/translate.ts';
import type { Language } from '../model/settings/settings.ts';
import { fingerprintWords } from '../identity/fingerprint.ts';
import type { SignatureNote } from '../identity/standing.ts';

/** Says who signed, and how far that is known, in one sentence or two. */
export function signatureWords({ standing, signed }: SignatureNote, language: Language): string {
  const t = translator(language);
  if (signed === null) return t(`signature.${standing}`);
  const { name, fingerprint, knownAs } = signed;
  const words = fingerprintWords(fingerprint, language);
  return t(`signature.${standing}`, { name, words, knownAs: knownAs ?? '' });
}
