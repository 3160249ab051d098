import { LanguageTag } from '../model/article/article.ts';

/** What a detector found in a text. */
export interface DetectedLanguage {
  /** An ISO 639-1 code; empty if nothing was found. */
  readonly language: string;
  /** True if the detector is confident. */
  readonly reliable: boolean;
}

/** The language of an article, and whether a checker should confirm it. */
export interface ChosenLanguage {
  readonly language: string;
  readonly sure: boolean;
}

/** The least number of letters with which a detector may contradict what the source declares. */
const ENOUGH = 200;
/** How much of a text a detector gets. More does not change the result, and takes time. */
const SAMPLE = 10_000;

/** Returns the part of a text from which its language is detected. */
export function languageSample(text: string): string {
  return text.slice(0, SAMPLE);
}

/**
 * Chooses an article's language from what its source declares and what a detector finds in its text. If both agree,
 * it is the declared tag, which may name a region. If they differ, it is that of the text if the text is long enough
 * for a reliable answer, because pages often declare the language of their publishing system; otherwise the declared
 * one, unsure. If there is neither, it is `und`, unsure.
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

/** Returns a BCP 47 tag in its usual form (nl, en-GB, zh-Hant); null if it is none, and for und, mul and zxx. */
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
