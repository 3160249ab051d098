import { TickmarkError } from '../kernel/errors.ts';

/** How hard a passphrase is to guess, as far as the passphrase itself shows. */
export type PassphraseStrength = 'weak' | 'fair' | 'good';

/** The least bits of a fair and of a good passphrase. scrypt makes each guess cost about a second. */
const FAIR = 35;
const GOOD = 55;
/** The bits of a word that is chosen at random from a few thousand. */
const BITS_OF_WORD = 12;
/** The sorts of characters, and how many there are of each. */
const sorts: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{N}/u, 10],
  [/[^\p{L}\p{N}]/u, 20],
];

/**
 * Returns a rough measure of a passphrase. It is the lesser of two values: that of its characters, in which
 * repetitions and runs (abc, 123) hardly count, and, if it consists of words, that of as many random words. It uses
 * no dictionary, so it is only a hint.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const bits = Math.min(bitsOfCharacters(passphrase), bitsOfWords(passphrase));
  return bits >= GOOD ? 'good' : bits >= FAIR ? 'fair' : 'weak';
}

/** Refuses a passphrase that is easy to guess, wherever one locks something. Throws passphraseWeak. */
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

/** The bits of a passphrase of words only. A digit or a sign inside a word makes it no word. */
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
