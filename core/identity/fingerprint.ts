import type { Language } from '../model/settings/settings.ts';
import { z } from '../kernel/zod.ts';
import { english } from './words/en.ts';
import { dutch } from './words/nl.ts';

/** The number of words in a fingerprint, and the number of bits that each word encodes. */
export const FINGERPRINT_WORDS = 6;
const WORD_BITS = 9;

/** What a key is known by among people: the places of six words in a list of 512. */
export const Fingerprint = z.array(z.int().min(0).max(511)).length(FINGERPRINT_WORDS);
export type Fingerprint = z.infer<typeof Fingerprint>;

const lists: Record<Language, readonly string[]> = { en: english, nl: dutch };

/** Returns the fingerprint of a slow hash: its first 54 bits, nine a word. */
export function fingerprintFrom(hash: Uint8Array): Fingerprint {
  const words: Fingerprint = [];
  for (let word = 0; word < FINGERPRINT_WORDS; word++) {
    let place = 0;
    for (let bit = word * WORD_BITS; bit < (word + 1) * WORD_BITS; bit++)
      place = place * 2 + (((hash[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    words.push(place);
  }
  return words;
}

/** Returns the words of a fingerprint: the same on every machine that speaks the language. */
export function fingerprintWords(fingerprint: Fingerprint, language: Language): string {
  return fingerprint.map((place) => lists[language][place] ?? '').join(' ');
}
