import type { Language } from '../settings.ts';
import { messages, type MessageKey } from './messages/index.ts';

/** Values for the placeholders of a message. */
export type Values = Record<string, string | number>;

/** A function that gives the message of a key in one language. */
export type Translate = (key: MessageKey, values?: Values) => string;

const translators = new Map<Language, Translate>();

/**
 * Returns the translator for a language, the same one each time: every line of a table asks for it. `{name}` stands for a
 * value, numbers written as the language writes them; `{n|claim|claims}` takes the first form for 1 and the second for any
 * other number. A placeholder without a value is left as it stands, so that it shows. `{why}` takes the words for the
 * operating system's code, where there are any.
 */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const made = translatorIn(language);
  translators.set(language, made);
  return made;
}

function translatorIn(language: Language): Translate {
  // Made for the first number: it takes long, and a start has few.
  let numbers: Intl.NumberFormat | null = null;
  return (key, values = {}) =>
    messages[key][language].replace(
      /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
      (whole, name: string, one, other) => {
        const value = name === 'why' ? reason(values.why, language) : values[name];
        if (value === undefined) return whole;
        if (typeof one === 'string' && typeof other === 'string') return value === 1 ? one : other;
        if (typeof value !== 'number') return value;
        numbers ??= new Intl.NumberFormat(language);
        return numbers.format(value);
      },
    );
}

function reason(code: Values[string] | undefined, language: Language): Values[string] | undefined {
  const key = `why.${String(code)}`;
  return key in messages ? messages[key as MessageKey][language] : code;
}
