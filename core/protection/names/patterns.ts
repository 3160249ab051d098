import { standsAlone } from './accounts.ts';
import { GENITIVE, stemsOf, type Stem } from './endings.ts';
import { isHan, isJoined } from './words.ts';
import { escape } from './span-finder.ts';
import { nameOf, type Name } from './name.ts';
import type { PrintedText } from './printed.ts';
import { fold, spelled } from './reading.ts';
import { isOrdinary, isParticle } from './small-words.ts';
import { squeezed } from './stream.ts';

/** A name of at least this length is also found inside a longer word: Terpstra’s, Salomonsens, @salomonsen2. */
const LONG = 6;
/** A shorter name in lower case is a word in too many languages. */
const ANY_CASE = 4;
const NO_ENDS: ReadonlySet<string> = new Set();

/** The person whom a pattern belongs to. */
export interface Who {
  /** All words of the names, in lower case without accents. A first name before one of them is the source's. */
  readonly own: ReadonlySet<string>;
  /** Finds initials and small words of the name at the end of the text before it. */
  readonly before: RegExp;
  /** Finds an initial of the name at the beginning of the text after it. */
  readonly after: RegExp | null;
}

/** One form in which a name or a handle is looked for in a stream of letters and digits. */
export interface Pattern {
  readonly key: string;
  /** Places in the key where words may be separated. */
  readonly breaks: ReadonlySet<number>;
  /** A first name counts only if no other surname follows. A handle has no endings and no small words before it. */
  readonly role: 'name' | 'given' | 'handle';
  readonly needsCapital: boolean;
  /** True if it counts inside longer words. */
  readonly isAnywhere: boolean;
  /** True for an account that is only recognized by an @ before it. */
  readonly needsSign: boolean;
  readonly stem: Stem;
  readonly who: Who;
}

/** A name of a source, with what the article makes of its words. */
export interface ProtectedName {
  readonly name: Name;
  readonly given: readonly string[];
  readonly telling: readonly string[];
  readonly who: Who;
}

/** The words of somebody's names that are blacked out: all that the article does not print as a thing. */
export function protectedNames(
  called: readonly string[],
  printed: PrintedText,
  stand: ReadonlySet<string>,
): ProtectedName[] {
  const names = called.map((words) => nameOf(words.normalize('NFC')));
  const who = whoOf(names);
  return names.map((name) => {
    const isFamily = (word: string) =>
      name.afterParticle.includes(word) ||
      (name.given.length + name.initials.length > 1 && name.core.length > 0 && word !== name.core[0]);
    const hides = (word: string) =>
      !stand.has(squeezed(fold(word))) && printed.as(word, isPerson(name) && isFamily(word)) !== 'thing';
    return { name, given: name.given.filter(hides), telling: name.telling.filter(hides), who };
  });
}

/** A first name and one family name, or small words: a person rather than an office with several words. */
function isPerson(name: Name): boolean {
  return name.particles.length > 0 || name.core.length === 2 || name.given.length === 0;
}

function whoOf(names: readonly Name[]): Who {
  const words = names.flatMap(({ core, telling }) => [...core, ...telling]);
  const own = new Set(words.flatMap((word) => [word, spelled(word)]).map((word) => fold(word).toLowerCase()));
  const initials = [...new Set(names.flatMap((name) => name.initials.map((letter) => fold(letter))))]
    .filter((letter) => /^\p{L}$/u.test(letter))
    .join('');
  const particles = [...new Set(names.flatMap((name) => name.particles.flatMap(withAssimilated)))].map(
    (word) => escape(fold(word)),
  );
  const initial =
    initials === '' ? '' : `(?:(?<![\\p{L}\\p{N}])[${initials}]\\.[\\s-]?(?:\\p{Lu}\\.\\s?){0,2})?`;
  const small =
    particles.length === 0 ? '' : `(?:(?<![\\p{L}\\p{N}])${caseless(particles)}[\\s'-]{1,2}){0,3}`;
  const smallAfter = particles.length === 0 ? '' : `(?:${caseless(particles)}\\s){0,3}`;
  return {
    own,
    before: new RegExp(`${initial}${small}$`, 'u'),
    after:
      initials === '' ? null : new RegExp(`^\\s${smallAfter}[${initials}](?:\\.|(?![\\p{L}\\p{N}]))`, 'u'),
  };
}

/** The Arabic article as it is pronounced before some letters: ash-Sharif for al-Sharif. */
function withAssimilated(particle: string): string[] {
  return /^[ae]l$/.test(particle)
    ? 'al el ul ad ar as ash at ath az an ed er es esh et ez en'.split(' ')
    : [particle];
}

/** Small words with and without a capital, and in capitals. */
function caseless(words: readonly string[]): string {
  const forms = words.flatMap((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1),
    word.toUpperCase(),
  ]);
  return `(?:${[...new Set(forms)].join('|')})`;
}

/** Every form of a name: the name alone, its words joined in either order, and its first name. */
export function patternsOfName(told: ProtectedName, printed: PrintedText): Pattern[] {
  const { name, given, telling, who } = told;
  const wholes = given.length + telling.length === 0 ? [] : wholesOf(name);
  return [
    ...wholes
      .flatMap((words) =>
        words.join() === words.map(spelled).join() ? [words] : [words, words.map(spelled)],
      )
      .map((words) =>
        pattern(words.map(plain), 'name', who, {
          // An initial must begin a word: the w of 'interview' does not.
          isAnywhere: words.join('').length > LONG + 1 && words[0]?.length !== 1,
          needsCapital: isOrdinaryAlone(words),
        }),
      ),
    ...telling.flatMap((word) => formsOf(word, 'name', who, printed)),
    ...given.flatMap((word) => formsOf(word, 'given', who, printed)),
  ].filter(({ key }) => key.length > 1);
}

/** A family name that is also a word, with nothing but small words beside it: de Vries. */
function isOrdinaryAlone(words: readonly string[]): boolean {
  const [name, ...more] = words.filter((word) => !isParticle(word));
  return name !== undefined && more.length === 0 && isOrdinary(name);
}

/** The words of a name in the orders in which accounts, files and lists have them, with and without its small words. */
function wholesOf({ core, all, particles, given, telling, initials }: Name): (readonly string[])[] {
  const [first = '', ...rest] = core;
  const family = all.slice(given.length);
  const orders = core.length < 2 ? [] : [core, [...rest, first]];
  const small =
    particles.length === 0
      ? []
      : [
          all,
          ...(given.length > 0
            ? [
                [...family, first],
                [...rest, first, ...particles],
              ]
            : []),
          family,
        ];
  const name = telling[0] ?? '';
  const initial = initials[initials.length - core.length] ?? '';
  const short =
    given.length > 0 && [...name].length > 4
      ? [[name], ...(particles.length > 0 ? [family] : [])].map((words) => [initial, ...words])
      : [];
  return [...orders, ...small, ...short].filter(
    (words) => words.length > 1 && words.every((word) => word !== ''),
  );
}

function formsOf(word: string, role: Pattern['role'], who: Who, printed: PrintedText): Pattern[] {
  const isShort = [...word].length < ANY_CASE && !isJoined(word);
  const needsCapital = isShort || isOrdinary(word) || printed.as(asName(word)) === 'word';
  const isAnywhere = (role === 'name' && [...word].length > LONG && !needsCapital) || isJoined(word);
  return [...new Set([word, spelled(word)])].flatMap((form) => {
    const key = squeezed(fold(form));
    const breaks = breaksIn(fold(form));
    const isHers = /ov[áé]$/iu.test(form.normalize('NFC'));
    const article = /^ال(?=.{4})/u.exec(key)?.[0].length ?? 0;
    return [key, ...(article === 0 ? [] : [key.slice(article)])].flatMap((own) =>
      stemsOf(own, isHers).map((stem) => ({
        ...pattern([stem.key], role, who, {
          needsCapital,
          isAnywhere: isAnywhere && !stem.needsEnd && stem.key.length > (isHan(word) ? 1 : 2),
        }),
        breaks: stem.key === key ? breaks : NO_BREAKS,
        stem,
      })),
    );
  });
}

/** A name in all capitals or all lower case, in the usual writing. */
function asName(word: string): string {
  const small = word.toLowerCase();
  return word === small || word === word.toUpperCase()
    ? small.charAt(0).toUpperCase() + small.slice(1)
    : word;
}

/** The patterns of an account name, with separators left out or different. */
export function patternsOfHandle(words: string, printed: PrintedText, who: Who): Pattern[] {
  const account = words.replace(/^@/, '').replace(/(?<=[^@])@[a-z\d.-]+$/i, '');
  const read = fold(account.normalize('NFC'));
  const isOpen = standsAlone(account) && printed.as(asName(account)) !== 'word';
  const own = pattern([squeezed(read)], 'handle', who, { needsSign: !isOpen });
  return own.key.length < 2 ? [] : [{ ...own, breaks: breaksIn(read) }];
}

const NO_BREAKS: ReadonlySet<number> = new Set();

function pattern(
  words: readonly string[],
  role: Pattern['role'],
  who: Who,
  options: Partial<Pattern> = {},
): Pattern {
  const key = words.join('');
  const breaks = new Set<number>();
  let at = 0;
  for (const word of words) breaks.add((at += word.length));
  const stem: Stem = { key, ends: role === 'handle' ? NO_ENDS : GENITIVE, needsEnd: false };
  return {
    key,
    breaks,
    role,
    needsCapital: false,
    isAnywhere: false,
    needsSign: false,
    stem,
    who,
    ...options,
  };
}

/** Where the original has something between the folded letters. */
function breaksIn(read: string): ReadonlySet<number> {
  const places = new Set<number>();
  let letters = 0;
  for (const sign of read) {
    if (/[\p{L}\p{M}\p{N}]/u.test(sign)) letters += sign.length;
    else places.add(letters);
  }
  return places;
}

function plain(word: string): string {
  return squeezed(fold(word));
}
