import type { Language } from '../model/settings/settings.ts';

/** The locale that dates are written in, by the interface's language: day before month in both, as newsrooms here write it. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };
