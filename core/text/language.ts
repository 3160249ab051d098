import { LanguageTag } from '../model/article/article.ts';

/** What a detector found in a text. */
export interface DetectedLanguage {
  /** An ISO 639-1 code; empty where nothing was found. */
  readonly language: string;
  /** True where the detector itself trusts it. */
  readonly reliable: boolean;
}

/** A language for an article, and whether a checker should look at it. */
export interface ChosenLanguage {
  readonly language: string;
  readonly sure: boolean;
}

/** From how many letters on a detector may contradict what the source itself declares. */
const ENOUGH = 200;
/** How much of a text a detector needs to see: more does not change its mind, and takes time. */
const SAMPLE = 10_000;

/** Returns the part of a text from which its language is detected. */
export function languageSample(text: string): string {
  return text.slice(0, SAMPLE);
}

/**
 * Chooses an article's language from what its source declares and what a detector finds in its text. Both agree: the
 * declared tag, which may name a region. They differ: the text's, if it is long enough for a reliable answer, because
 * pages often declare the language of their publishing system; else the declared one, unsure. Neither: `und`, unsure.
 */
export function chooseLanguage(
  declared: string | null,
  detected: DetectedLanguage,
  text: string,
): ChosenLanguage {
  const tag = normalTag(declared);
  const found = /^[a-z]{2,3}$/.test(detected.language) ? detected.language : null;
  if (tag !== null && found !== null && sameLanguage(tag, found)) return { language: tag, sure: true };
  const letters = text.slice(0, ENOUGH * 10).replace(/[^\p{L}]+/gu, '').length;
  if (found !== null && detected.reliable && letters >= ENOUGH) return { language: found, sure: true };
  if (tag !== null) return { language: tag, sure: found === null };
  if (found !== null && detected.reliable) return { language: found, sure: letters >= ENOUGH / 4 };
  return { language: 'und', sure: false };
}

/** Returns a BCP 47 tag as it is usually written (nl, en-GB, zh-Hant); null where it is none (und, mul, zxx too). */
export function normalTag(declared: string | null): string | null {
  const tag = (declared ?? '').trim().replaceAll('_', '-');
  if (!LanguageTag.safeParse(tag).success) return null;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? '';
    return /^(?:und|mul|zxx|mis)\b/.test(canonical) ? null : canonical;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The detector has one code for languages that tags distinguish. */
const SAME = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['hr', 'sr'],
  ['bs', 'sr'],
]);

function sameLanguage(tag: string, found: string): boolean {
  const base = tag.split('-')[0] ?? '';
  return (SAME.get(base) ?? base) === (SAME.get(found) ?? found);
}
