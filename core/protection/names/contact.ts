import { isJoined } from './joined.ts';
import { withoutNumbers } from './numbers.ts';
import { readingOf } from './reading.ts';
import { isParticle, isSmall } from './small-words.ts';

/** What names somebody in what a checker wrote under 'contact'. */
export interface ContactNames {
  /** Stretches between commas and brackets, as they stand; the first one is whom to ask. */
  readonly pieces: readonly string[];
  /** First names: the first word of a name of several. */
  readonly given: readonly string[];
  /** What tells somebody by itself: surnames, single names, organisations, names of accounts. */
  readonly telling: readonly string[];
  readonly addresses: readonly string[];
  /** Names of several words, each word by itself, without titles. */
  readonly full: readonly (readonly string[])[];
}

const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu;

/** Returns what a contact names, its numbers left aside. */
export function namesIn(contact: string): ContactNames {
  const text = readingOf(contact.normalize('NFC'), 'kept').text;
  const addresses = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/^[.'-]+/, ''));
  const rest = withoutNumbers(text.replace(ADDRESS, ', '));
  const pieces = rest
    .split(/[,;|/()<>\n·:]+|\s[–—-]\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const names = pieces.map((piece, at) => namesOf(piece, at === 0));
  const full = names.filter(({ length }) => length > 1);
  return {
    pieces: pieces.filter((piece) => !isSmall(piece.replace(/\.$/, ''))),
    given: full.flatMap(([first]) => first ?? []),
    telling: names.flatMap((words) => (words.length > 1 ? words.slice(1) : words)).flatMap(withHalves),
    addresses,
    full,
  };
}

/** The words of a piece that name somebody: with a capital, a digit or an @; in small letters only where all are. */
function namesOf(piece: string, isFirst: boolean): string[] {
  const words = piece
    .split(/[^\p{L}\p{M}\p{N}@+_'’-]+/u)
    .map((word) => word.replace(/^[-'’]+|[-'’]+$/g, ''))
    .filter((word) => word !== '' && !/^[\d+-]+$/.test(word));
  const named = words.filter(
    (word) => /[\p{Lu}\p{N}@]/u.test(word) && /\p{L}/u.test(word) && [...word].length > 1 && !isSmall(word),
  );
  // A name typed without capitals: two or three words, none of which opens a noun.
  if (named.length > 0 || !isFirst || words.length < 2 || words.length > 4) return named;
  const isNoun = words.some(
    (word, at) =>
      (at === 0 && isParticle(word)) || /^(?:een|an?|my|mijn|een|our|onze|un|una|une|ein|eine)$/u.test(word),
  );
  return isNoun ? [] : words.filter((word) => ([...word].length > 3 || isJoined(word)) && !isSmall(word));
}

/** Both halves of a double name name the family too. */
function withHalves(word: string): string[] {
  const halves = word.split('-').filter((half) => /^\p{Lu}/u.test(half) && [...half].length > 2);
  return halves.length > 1 ? [word, ...halves] : [word];
}
