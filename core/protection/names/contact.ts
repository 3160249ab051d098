import type { KnownByKind } from '../../model/evidence/evidence.ts';
import { isJoined } from './words.ts';
import { extensionsIn, numbersWritten, withoutExtensions, withoutNumbers } from './number-forms.ts';
import { readingOf } from './reading.ts';
import { isParticle, isService, isSmall } from './small-words.ts';

/** One thing that identifies somebody: a name, the name on a service, a number, an address. */
export interface Part {
  readonly kind: KnownByKind;
  readonly words: string;
}

// Each pattern begins only where no part of it comes before, and every repetition is bounded, so that the time is
// linear in the length of the text.
const ADDRESS =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,100}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const LINK = /\bhttps?:\/\/[^\s<>"']+|(?<![a-z\d.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s<>"',;)]+/giu;
/** An account: with @ before it, or with characters in it that names do not have. */
const HANDLE =
  /(?<![\p{L}\p{N}@._])(?:@[\p{L}\p{N}._-]{0,63}[\p{L}\p{N}_]|(?=[\p{L}\p{N}._]{0,64}[_\d]|\p{Ll}{1,64}\.\p{Ll})\p{L}[\p{L}\p{N}]{0,63}(?:[._][\p{L}\p{N}]{1,64}){1,6}|(?=\p{L}{0,64}\d)\p{Ll}[\p{L}\p{N}]{0,63}\d[\p{L}\p{N}]{0,63})(?:@[a-z\d.-]{1,100})?/gu;

/** Each handle has one of these characters, and most contacts have none. The pattern for handles takes long to compile. */
const OF_HANDLES = /[@._\d]/;

/** Returns everything in the 'contact' field of a source that identifies somebody. */
export function partsOfContact(contact: string): Part[] {
  const text = readingOf(contact.normalize('NFC'), 'kept').text;
  const addresses = addressesIn(text);
  const links = linksIn(text);
  const unlinked = text.includes('/') ? text.replace(LINK, ', ') : text;
  const bare = text.includes('@') ? unlinked.replace(ADDRESS, ', ') : unlinked;
  const open = withoutNumbers(withoutExtensions(bare));
  const handles: string[] = [];
  const withoutHandle = (found: string): string => {
    if (isAbbreviation(found)) return found;
    handles.push(found);
    return ', ';
  };
  const named = OF_HANDLES.test(open) ? open.replace(HANDLE, withoutHandle) : open;
  const pieces = piecesOf(named).map((piece) => {
    const account = accountAfterService(piece);
    if (account === null) return piece;
    handles.push(account);
    return '';
  });
  const names = pieces.flatMap((piece, at) => nameIn(piece, at === 0) ?? []);
  return [
    ...names.map((words): Part => ({ kind: 'name', words })),
    ...unique(handles).map((words): Part => ({ kind: 'handle', words })),
    ...[...numbersWritten(text), ...extensionsIn(text)].map((words): Part => ({ kind: 'number', words })),
    ...[...addresses, ...links].map((words): Part => ({ kind: 'address', words })),
  ];
}

/** Every e-mail address in a text. */
export function addressesIn(text: string): string[] {
  if (!text.includes('@')) return [];
  return unique([...text.matchAll(ADDRESS)].map(([address]) => address.replace(/^[.'-]+/, '')));
}

/** Every link in a text, also without its scheme. */
export function linksIn(text: string): string[] {
  if (!text.includes('/')) return [];
  return unique([...text.matchAll(LINK)].map(([link]) => link.replace(/[.,;)]+$/, '')));
}

/** The pieces of a contact between commas and brackets; the first one says whom to ask. */
function piecesOf(text: string): string[] {
  return text
    .split(/[,;|/()<>\n·:]+|\s[–—-]\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** 'Signal nightporter': the one word after the name of a service. */
function accountAfterService(piece: string): string | null {
  const [service = '', account, ...more] = piece.split(/\s+/);
  if (
    account === undefined ||
    more.length > 0 ||
    !isService(service) ||
    isSmall(account) ||
    isService(account)
  )
    return null;
  return /^\p{Ll}[\p{L}\p{N}._-]+$/u.test(account) && [...account].length > 2 ? account : null;
}

function isAbbreviation(words: string): boolean {
  return words.split('.').every((word) => isSmall(word) || [...word].length < 2);
}

/** The words of a piece that name somebody, from the first to the last of them; null if none does. */
function nameIn(piece: string, isFirst: boolean): string | null {
  const words = piece.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.]+$/gu, ''));
  const named = words.map((word) => isNamed(word.replace(/\.$/, '')));
  const isSomebody = named.includes(true) ? named : isFirst ? withoutCapitals(words) : [];
  const [first, last] = [isSomebody.indexOf(true), isSomebody.lastIndexOf(true)];
  if (first === -1) return null;
  const start = withBefore(words, first);
  return words
    .slice(start, last + 1)
    .filter((word, at) => isSomebody[start + at] === true || isParticle(word) || isInitial(word))
    .join(' ');
}

/** Small words and initials right before a name are a part of it. */
function withBefore(words: readonly string[], first: number): number {
  let start = first;
  while (start > 0 && (isParticle(words[start - 1] ?? '') || isInitial(words[start - 1] ?? ''))) start--;
  return start;
}

/** A word with a capital, in a script without capitals, or with a digit. */
function isNamed(word: string): boolean {
  return (
    /[\p{Lu}\p{Lo}\p{N}]/u.test(word) &&
    /\p{L}/u.test(word) &&
    [...word].length > 1 &&
    !isSmall(word) &&
    !isService(word)
  );
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(word);
}

/** A name typed without capitals: two or three words, none of which opens a noun. */
function withoutCapitals(words: readonly string[]): boolean[] {
  const isNoun = words.some(
    (word, at) =>
      (at === 0 && isParticle(word)) || /^(?:een|an?|my|mijn|een|our|onze|un|una|une|ein|eine)$/u.test(word),
  );
  if (words.length > 4 || isNoun) return [];
  // One word in lower case is a name only if it can be nothing else.
  if (words.length < 2) return [];
  return words.map((word) => ([...word].length > 2 || isJoined(word)) && !isSmall(word));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
