import type { Language } from './language.ts';

/** Returns the interface's language for a locale, BCP 47 or as POSIX writes it (nl_NL.UTF-8). It imports nothing that runs. */
export function localeLanguage(locale: string): Language {
  return /^nl(?![a-z])/i.test(locale) ? 'nl' : 'en';
}
