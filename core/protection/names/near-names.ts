import { editDistance } from '../../text/edit-distance.ts';
import type { Known } from '../known-by.ts';
import { isOtherPerson } from './name.ts';
import type { Near } from './number-forms.ts';
import { fold } from './reading.ts';
import { scriptOf } from './scripts.ts';
import { consonantsOf, soundsOf, withoutPrefixes } from './sound.ts';
import { soundsRomanised, syllabicOf } from './romanised.ts';
import { squeezed } from './stream.ts';
import { wordsIn } from './words.ts';

/** What a word resembles, and why. */
type Judged = Pick<Near, 'like' | 'because'> & { readonly isGiven: boolean };

export interface KnownWord {
  readonly word: string;
  /** The same in lower case without accents. */
  readonly key: string;
  readonly isGiven: boolean;
  readonly like: Known;
}

/** Initials with small words or their letters between them: KdV, K.d.V., K. de V. */
const INITIALS_AND_SMALL =
  /(?<![\p{L}\p{N}.])\p{Lu}\.?\s?(?:(?:van|von|der|den|des|del|dos|ter|ten|bin|ibn|de|la|le|da|di|du|al|el|zu|[a-z])(?:\.\s?|\s|(?=\p{Lu}|[a-z]{0,2}\p{Lu}))){1,3}\p{Lu}\.?(?![\p{L}\p{N}])/gu;
const SMALL_OR_LETTER = /van|von|der|den|des|del|dos|ter|ten|bin|ibn|de|la|le|da|di|du|al|el|zu|\p{L}/giu;
const INITIALS =
  /(?<![\p{L}\p{N}.])(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}\.?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.-])\p{Lu}{2,4}(?![\p{L}\p{N}-])/gu;
/**
 * Most words begin with a lower-case letter and are no names: outside accounts a name needs a capital, if its script
 * has capitals.
 */
const IN_SMALL = /^[a-z]/;
/** Initials have two capitals close together. This quick check counts every character outside ASCII as one. */
const TWO_CAPITALS = /[A-Z\x80-\uffff][^]{0,17}[A-Z\x80-\uffff]/;
/** Endings that make a diminutive of a first name. */
const SMALL_FORM =
  /^(?:je|tje|ke|ie|y|i|ek|ik|usz|us|ka|ko|io|ito|ita|chen|lein|sha|ya|a|o|oo?n|ny|ni|is|uś|eczek|ul|ulya|cio|o?s)$/u;

/** Finds words that resemble a name or contain it. `isOrdinary` recognizes words that are no names here. */
export function nearNames(
  known: readonly KnownWord[],
  initials: ReadonlyMap<string, Known>,
  isOrdinary: (word: string) => boolean,
): ((text: string) => Near[]) | null {
  if (known.length === 0) return null;
  const own = new Set(known.map(({ key }) => key));
  const judged = new Map<string, Judged | null>();
  const judge = (word: string, isAccount: boolean) => {
    const key = `${isAccount ? '@' : ''}${word}`;
    const found = judged.get(key);
    if (found !== undefined) return found;
    const near = isAccount ? nearAccount(word, known) : nearWord(word, known, isOrdinary);
    judged.set(key, near);
    return near;
  };
  const inWords = (text: string): Near[] =>
    wordsIn(text).flatMap(({ start, end, isAccount }) => {
      if (!isAccount && IN_SMALL.test(text.charAt(start))) return [];
      const near = judge(text.slice(start, end), isAccount);
      const isOther = near?.isGiven === true && isOtherPerson(text.slice(end, end + 100), own);
      return near === null || isOther ? [] : { start, end, like: near.like, because: near.because };
    });
  const inInitials = (text: string): Near[] => [
    ...[...text.matchAll(INITIALS)].flatMap(({ 0: found, index }) => {
      const like = initials.get(fold(found).replace(/[^\p{L}]/gu, ''));
      const isWord = like === undefined || isOrdinary(found);
      return isWord ? [] : { start: index, end: index + found.length, like, because: 'initials' as const };
    }),
    ...[...text.matchAll(INITIALS_AND_SMALL)].flatMap(({ 0: found, index }) => {
      const letters = [...fold(found).matchAll(SMALL_OR_LETTER)].map(([word]) => word.charAt(0));
      const like = initials.get(letters.join('').toUpperCase());
      return like === undefined
        ? []
        : { start: index, end: index + found.length, like, because: 'initials' as const };
    }),
  ];
  return (text) =>
    initials.size > 0 && TWO_CAPITALS.test(text) ? [...inWords(text), ...inInitials(text)] : inWords(text);
}

function nearWord(
  word: string,
  known: readonly KnownWord[],
  isOrdinary: (word: string) => boolean,
): Judged | null {
  const key = squeezed(fold(word));
  const isCased = word.toLowerCase() !== word.toUpperCase();
  const isTooShort = key.length < (syllabicOf(word) === null ? 3 : 2);
  if (isTooShort || (isCased && !/^\p{Lu}/u.test(word))) return null;
  for (const one of known) if (one.key === key) return { ...judgedAs(one), because: 'same' };
  if (isOrdinary(word)) return null;
  for (const one of known) {
    const because = isSpelledLike(key, one.key)
      ? 'spelling'
      : isFormOf(key, one) || (!one.isGiven && isKin(key, one.key))
        ? 'form'
        : soundsLike(word, one.word) || soundsRomanised(one.word, word)
          ? 'sound'
          : null;
    if (because !== null) return { ...judgedAs(one), because };
  }
  return null;
}

const judgedAs = ({ like, isGiven }: KnownWord) => ({ like, isGiven });

/** A name within an account's. */
function nearAccount(word: string, known: readonly KnownWord[]): Judged | null {
  const key = squeezed(fold(word));
  const found = known.find(
    (one) => one.key.length > 3 && (key.includes(one.key) || isSpelledLike(key, one.key)),
  );
  return found === undefined ? null : { ...judgedAs(found), isGiven: false, because: 'account' };
}

/** Names that differ by one letter, or by two in longer names. */
function isSpelledLike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const most = length > 7 ? 2 : length > 4 ? 1 : 0;
  if (most === 0 || Math.abs(one.length - other.length) > most) return false;
  if (one.charAt(0) !== other.charAt(0) && length < 6) return false;
  return editDistance(one, other, most) <= most;
}

/** A short form or a diminutive of a first name, or a family name with letters added. */
function isFormOf(key: string, { key: known, isGiven }: KnownWord): boolean {
  if (isGiven) {
    if (
      known.length > 4 &&
      key.length > 2 &&
      known.startsWith(key.replace(/(?:ie|y|i)$/, '')) &&
      key.length >= known.length / 3
    )
      return key.replace(/(?:ie|y|i)$/, '').length > 2;
    const shared = known.length < 5 ? known : known.slice(0, Math.max(4, known.length - 2));
    return shared.length > 2 && key.startsWith(shared) && SMALL_FORM.test(key.slice(shared.length));
  }
  return (
    known.length > 3 && key.length > known.length && key.length - known.length < 6 && key.startsWith(known)
  );
}

/** A word must have this many sounds to be recognized by them. */
const LEAST_SOUNDS = 4;

function soundsLike(word: string, known: string): boolean {
  const [own, other] = [scriptOf(word), scriptOf(known)];
  if ((own === 'semitic') !== (other === 'semitic')) {
    const [semitic, plain] = own === 'semitic' ? [word, known] : [known, word];
    const sounds = consonantsOf(plain).filter((sound) => sound.length > 2);
    return withoutPrefixes(semitic).some(
      (form) => form.length > 3 && consonantsOf(form).some((sound) => sounds.includes(sound)),
    );
  }
  const sounds = soundsOf(known).filter((sound) => sound.length >= LEAST_SOUNDS);
  return sounds.length > 0 && soundsOf(word).some((sound) => sounds.includes(sound));
}

/** Endings of family names that differ for a husband, a wife and a daughter, without accents, for each language. */
const LITHUANIAN = /(?:iene|aite|yte|ute|iute|as|is|ys|us|a|o|io|ui|e)(?:s)?$/;
const LITHUANIAN_HERS = /(?:iene|aite|yte|ute)s?$/;
const NORDIC = /(?:ar|s|u)?(?:son|sen|dottir|dotter|datter)(?:ar|ur)?$/;
const NORDIC_HERS = /(?:dottir|dotter|datter)(?:ur)?$/;
/** Nováková typed without its accents, unless it is a Russian name. */
const HERS_OF_HIS = /^(.{5,})ov(?:a|e|ou)$/;
/** Too many names share a shorter beginning. */
const LEAST = 4;

/**
 * True for two names that a husband, a wife or a daughter of one family has: Kazlauskienė and Kazlauskas,
 * Sigurðardóttir and Sigurðsson.
 */
function isKin(one: string, other: string): boolean {
  if (one.slice(0, LEAST) !== other.slice(0, LEAST)) return false;
  const shares = (ending: RegExp, hers: RegExp) => {
    if (!hers.test(one) && !hers.test(other)) return false;
    const [left, right] = [one, other].map((name) => (ending.test(name) ? name.replace(ending, '') : null));
    return left !== null && left !== undefined && left === right && left.length >= LEAST;
  };
  return (
    shares(LITHUANIAN, LITHUANIAN_HERS) ||
    shares(NORDIC, NORDIC_HERS) ||
    [one, other].some((name, at) => HERS_OF_HIS.exec(name)?.[1] === [other, one][at])
  );
}
