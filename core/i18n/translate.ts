import type { Language } from './language.ts';
import { compileMessage, type Values } from './message-format.ts';
import type { MessageKey, Words } from './messages.ts';

export type { Values };

/** A function that gives the message of a key in one language. */
export type Translate = (key: MessageKey, values?: Values) => string;

const catalogues = new Map<Language, Words>();
const translators = new Map<Language, Translate>();

/** Makes the words of a language known to `translator`; core/i18n/load-words.ts loads them. */
export function addWords(language: Language, words: Words): void {
  catalogues.set(language, words);
}

/** Whether the words of a language are here. */
export function hasWords(language: Language): boolean {
  return catalogues.has(language);
}

/**
 * Returns the translator for a language, the same one each time: every line of a table asks for it. Numbers are written as the
 * language writes them; a placeholder without a value is left as it stands, so that it shows. `{why}` takes the words for the
 * operating system's code, where there are any. Throws where the words of the language were not loaded.
 */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const made = translatorIn(language);
  translators.set(language, made);
  return made;
}

function translatorIn(language: Language): Translate {
  const words = catalogues.get(language);
  if (words === undefined) throw new Error(`the words of ${language} were not loaded`);
  const compiled = new Map<MessageKey, (values: Values) => string>();
  return (key, values = {}) => {
    let message = compiled.get(key);
    if (message === undefined) {
      message = compileMessage(words[key], language);
      compiled.set(key, message);
    }
    return message(values.why === undefined ? values : { ...values, why: reasonIn(words, values.why) });
  };
}

function reasonIn(words: Words, code: Values[string]): Values[string] {
  const key = `why.${code}`;
  return isMessage(key) ? words[key] : code;
}

/** Whether there is a message of this key. */
export function isMessage(key: string): key is MessageKey {
  for (const words of catalogues.values()) return Object.hasOwn(words, key);
  return false;
}

/** What a message that takes no values says in each language whose words are here. */
export function inEveryLanguage(key: MessageKey): string[] {
  return [...catalogues.keys()].map((language) => translator(language)(key));
}
