import type { KnownBy, KnownByKind } from '../model/evidence/evidence.ts';

/** Scripts that show how a name sounds, so that its spellings in Latin letters are found without a list of names. */
const SOUNDED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNSOUNDED = /^\p{L}/u;

/**
 * Returns the first name of a source that has no Latin spelling in the list and whose script does not give one: only
 * a person who knows it reads 王芳 as Wang Fang. Null if there is none. Chinese characters have several readings, and
 * others again in Japanese names; Thai and the scripts of India leave out vowels or write them in another order.
 *
 * @param known what the source is known by, as its card shows it
 */
export function withoutLatinSpelling(known: readonly KnownBy[]): string | null {
  const names = known.filter(({ kind, hidden }) => kind === 'name' && hidden);
  const signs = (words: string) => [...words].filter((sign) => UNSOUNDED.test(sign));
  const isSpelled = names.some(({ words }) => signs(words).every((sign) => SOUNDED.test(sign)));
  if (isSpelled) return null;
  return names.find(({ words }) => signs(words).some((sign) => !SOUNDED.test(sign)))?.words ?? null;
}

/** A row of fewer digits than this counts as a number only if there is nothing else: an extension, 4471. */
const LEAST_DIGITS = 3;

/**
 * Returns the kind of the words that a checker typed: an e-mail or web address, an account on a service, a number, a
 * name.
 */
export function identifierKind(words: string): KnownByKind {
  const text = words.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) || /^(?:https?:\/\/|www\.)/iu.test(text)) return 'address';
  const digits = text.replace(/\D/g, '').length;
  if (digits >= LEAST_DIGITS && !/\p{L}{3}/u.test(text)) return 'number';
  const isHandle = /^@/u.test(text) || /^[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)+$/u.test(text);
  const endsInDigits = /^\p{Ll}+\d+$/u.test(text);
  return isHandle || endsInDigits ? 'handle' : 'name';
}
