import type { Language } from './language.ts';

/** The locale that dates are written in, by the interface's language: day before month in both, as newsrooms here write it. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

/** Returns the interface's language for a locale, BCP 47 or as POSIX writes it (nl_NL.UTF-8). It imports nothing that runs. */
export function localeLanguage(locale: string): Language {
  return /^nl(?![a-z])/i.test(locale) ? 'nl' : 'en';
}
