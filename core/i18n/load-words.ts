import { Language } from './language.ts';
import type { Words } from './messages.ts';
import { addWords, hasWords } from './translate.ts';

/** The languages of the interface and of reports: a folder of words each. The only list of them. */
const folders: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/index.ts')).en,
  nl: async () => (await import('./nl/index.ts')).nl,
};

/** Loads the words of a language, after which `translator` has them. The window loads the language that it shows, and no other. */
export async function loadWords(language: Language): Promise<void> {
  if (!hasWords(language)) addWords(language, await folders[language]());
}

/** Loads the words of every language: for a process that makes reports, each in a language of its own. */
export async function loadAllWords(): Promise<void> {
  await Promise.all(Language.options.map(loadWords));
}
