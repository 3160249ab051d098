import { TickmarkError } from '../kernel/errors.ts';

/** How hard a passphrase is to guess, as far as can be told from itself. */
export type PassphraseStrength = 'weak' | 'fair' | 'good';

/** Bits of guesswork from which a passphrase is fair, and good; scrypt makes each guess cost about a second. */
const FAIR = 35;
const GOOD = 55;
/** A word that is chosen by chance from a few thousand. */
const BITS_OF_WORD = 12;
/** The sorts of characters, and how many there are of each. */
const sorts: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{N}/u, 10],
  [/[^\p{L}\p{N}]/u, 20],
];

/**
 * Returns a rough measure of a passphrase: the lesser of what its characters come to, repeated ones and runs (abc, 123)
 * hardly counted, and, where it is words, of what so many words chosen by chance come to. It knows no dictionary: a hint, and no promise.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const bits = Math.min(bitsOfCharacters(passphrase), bitsOfWords(passphrase));
  return bits >= GOOD ? 'good' : bits >= FAIR ? 'fair' : 'weak';
}

/** Refuses a passphrase that is soon guessed, wherever something is locked with one. Throws passphraseWeak. */
export function requireStrong(passphrase: string): void {
  if (passphraseStrength(passphrase) === 'weak') throw new TickmarkError('passphraseWeak');
}

function bitsOfCharacters(passphrase: string): number {
  const kinds = sorts.filter(([sort]) => sort.test(passphrase)).reduce((sum, [, count]) => sum + count, 0);
  const characters = [...passphrase.normalize('NFC')];
  const seen = new Set<string>();
  let telling = 0;
  for (const [index, character] of characters.entries()) {
    const step = (character.codePointAt(0) ?? 0) - (characters[index - 1]?.codePointAt(0) ?? 0);
    const isRun = index > 0 && Math.abs(step) <= 1;
    telling += isRun ? 0.1 : seen.has(character) ? 0.5 : 1;
    seen.add(character);
  }
  return kinds === 0 ? 0 : telling * Math.log2(kinds);
}

/** Of what is words and nothing else; a digit or a sign inside a word makes it none. */
function bitsOfWords(passphrase: string): number {
  const words = passphrase
    .trim()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  if (!words.every((word) => /^\p{L}[\p{L}\p{M}]*\d{0,4}$/u.test(word))) return Infinity;
  return (
    new Set(words.map((word) => word.toLowerCase())).size * BITS_OF_WORD + (/\d/.test(passphrase) ? 8 : 0)
  );
}
