import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';

/** The Snowball stemmers. They are not in the folders of the languages, because those are loaded before a stem is needed. */
const stemmers: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  nl: dutch,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
};

/** Words that are remembered in each language. */
const MOST = 20_000;

/**
 * Returns a function that gives the stem of a word of a language (an ISO 639 code), without accents: 'Élections' and 'election'
 * have one. It remembers words, since a text repeats most of them. In a language without a stemmer a word is its own stem.
 */
export function stemOf(language: string): (lower: string) => string {
  const stem = Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
  const known = new Map<string, string>();
  return (lower) => {
    let found = known.get(lower);
    if (found === undefined) {
      found = withoutAccents(stem === undefined ? lower : stem(lower));
      if (known.size >= MOST) known.clear();
      known.set(lower, found);
    }
    return found;
  };
}

/** Returns letters without their accents, and ß as ss; letters that only look alike stay apart. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
}
