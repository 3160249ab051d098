import type { ContactNames } from './contact.ts';
import { matches, type Hider } from './hider.ts';
import { isJoined } from './joined.ts';
import { escape } from './literals.ts';
import { printedAs } from './printed.ts';
import { fold } from './reading.ts';
import { isNameless, isOrdinary } from './small-words.ts';

/** A longer name is one also inside a longer word: Terpstra’s, Salomonsens, @salomonsen2. */
const LONG = 6;
/** No letter before and after, but a genitive's s. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
const GENITIVE = `(?:s${AFTER}|${AFTER})`;

/** A Cyrillic name without the vowel or sign that another case takes the place of, for one that is no shorter than Пётр. */
const STEM = /^(\p{Script=Cyrillic}{3,}?)[аеиоуыэюяьй]?$/iu;
/** The end that a case gives it: Иваном, Ольгою, Петровыми. */
const CASE = `\\p{Script=Cyrillic}{0,3}${AFTER}`;

/**
 * Hides the names of contacts: a surname, an organisation or a single name wherever it stands, with initials before it; a
 * first name where it stands alone, not where another's surname follows (Henrik Dahl is not Henrik Salomonsen). A name that is
 * an ordinary word is one only with its capital. `printed` is the article's text.
 */
export function names(contacts: readonly ContactNames[], printed: string): Hider | null {
  const hiders = contacts
    .flatMap((contact) => [
      fullNames(contact, printed),
      tellingNames(contact, printed),
      givenNames(contact, printed),
    ])
    .filter((one) => one !== null);
  return hiders.length === 0 ? null : (read) => hiders.flatMap((spansIn) => spansIn(read));
}

/** A name of several words in one go, in either order: HenrikSalomonsen, salomonsen_henrik. */
function fullNames({ full }: ContactNames, printed: string): Hider | null {
  const told = full.filter((words) => words.some((word) => printedAs(word, printed) !== 'thing'));
  if (told.length === 0) return null;
  const forms = told
    .flatMap((words) => [words, [...words].reverse()])
    .map((words) => words.map(plain).join('[\\s.,_+-]*'));
  const pattern = new RegExp(forms.join('|'), 'giu');
  return (read) => matches(pattern, read);
}

function tellingNames({ telling, given, full }: ContactNames, printed: string): Hider | null {
  const told = telling.filter((word) => printedAs(word, printed) !== 'thing');
  if (told.length === 0) return null;
  const own = initialsOf([...given, ...full.flat()]);
  const initials = own === '' ? '' : `(?:${BEFORE}[${own}]\\.\\s?(?:[\\p{Lu}]\\.\\s?){0,2})?`;
  const [capital, any] = [
    told.filter((word) => needsCapital(word, printed)),
    told.filter((word) => !needsCapital(word, printed)),
  ];
  const patterns = [
    ...capital.map((word) => new RegExp(`${initials}${BEFORE}(?:${withCapital(word)})${GENITIVE}`, 'gu')),
    ...any.map((word) => new RegExp(`${initials}${anywhere(word)}`, 'giu')),
  ];
  return (read) => patterns.flatMap((pattern) => matches(pattern, read));
}

function anywhere(word: string): string {
  return [...word].length > LONG || isJoined(word) ? plain(word) : `${BEFORE}${declined(word, GENITIVE)}`;
}

/** A name with its end or, of a Cyrillic one, in any of its cases. */
function declined(word: string, end: string): string {
  const stem = stemOf(fold(word));
  return stem === null ? `${plain(word)}${end}` : `${stem}${CASE}`;
}

function stemOf(name: string): string | null {
  return STEM.exec(name)?.[1] ?? null;
}

function givenNames({ given, telling, full }: ContactNames, printed: string): Hider | null {
  const told = given.filter((word) => printedAs(word, printed) !== 'thing');
  if (told.length === 0) return null;
  const own = new Set([...given, ...telling, ...full.flat()].map((word) => plain(word).toLowerCase()));
  const patterns = told.map((word) =>
    needsCapital(word, printed)
      ? new RegExp(`(?<!\\p{L})(?:${withCapital(word)})${GENITIVE}`, 'gu')
      : new RegExp(isJoined(word) ? plain(word) : `(?<!\\p{L})${declined(word, 's?(?!\\p{L})')}`, 'giu'),
  );
  const initials = initialsOf([...own]);
  const initial = initials === '' ? null : new RegExp(`^\\s[${initials}](?:\\.|(?![\\p{L}\\p{N}]))`, 'u');
  return (read) =>
    patterns
      .flatMap((pattern) => matches(pattern, read))
      .filter(({ end }) => !isAnother(read.slice(end, end + 80), own))
      .map(({ start, end }) => ({ start, end: end + (initial?.exec(read.slice(end))?.[0].length ?? 0) }));
}

const SURNAME =
  /^[^\S\n]+(?:\p{Lu}\.\s*|(?:van|de|den|der|von|zu|du|la|le|del|da|dos?|di|al|el|bin|ibn|ten|ter|te|of|the)[^\S\n]+){0,3}(\p{Lu}[\p{L}\p{M}'’-]+)/u;

/** True where a surname follows that is none of the contact's own. */
function isAnother(after: string, own: ReadonlySet<string>): boolean {
  const surname = SURNAME.exec(after)?.[1];
  if (surname === undefined) return false;
  const name = fold(surname).toLowerCase();
  const isOwn = [...own].some((known) => {
    const stem = stemOf(known);
    return stem !== null && name.startsWith(stem) && name.length - stem.length <= 3;
  });
  return !isNameless(surname) && !own.has(name) && !own.has(name.replace(/'?s$/, '')) && !isOwn;
}

function needsCapital(word: string, printed: string): boolean {
  return (
    ([...word].length === 2 && !isJoined(word)) || isOrdinary(word) || printedAs(word, printed) === 'word'
  );
}

/** A name with its capital, or all in capitals; as it stands where it has none. */
function withCapital(word: string): string {
  const name = plain(word);
  return `${name}|${name.toUpperCase()}`;
}

/** The letters, as capitals, that names begin with: for a set in a pattern, where no sign stands for itself. */
function initialsOf(words: readonly string[]): string {
  const letters = words.flatMap((word) => /^\p{L}/u.exec(fold(word))?.[0].toUpperCase() ?? []);
  return [...new Set(letters)].join('');
}

function plain(word: string): string {
  return escape(fold(word));
}
