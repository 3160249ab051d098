import { isParticle, isSmall, isNameless } from './small-words.ts';
import { fold } from './reading.ts';

/** The parts of a name. */
export interface Name {
  /** As it is written, without titles. */
  readonly words: string;
  /** The words of the name in order, without small words and initials. */
  readonly core: readonly string[];
  /** The same, with the small words before and between them. */
  readonly all: readonly string[];
  /** First names: the first word if there are several, unless initials replace it. */
  readonly given: readonly string[];
  /** The parts that identify somebody by themselves: family names, their halves, single names. */
  readonly telling: readonly string[];
  /** Small words before a family name: van den, al, d. */
  readonly particles: readonly string[];
  /** The initials of first names, as capitals. */
  readonly initials: readonly string[];
  /** Family names with a small word right before them. */
  readonly afterParticle: readonly string[];
}

const APOSTROPHES = "'’‘ʼ`´′";
const HYPHENS = '-\u2010\u2011';
/** An elided small word: d’Aubremont, l’Hermite. */
const ELIDED = new RegExp(`^([dl])[${APOSTROPHES}](?=\\p{L}{2})`, 'iu');
/** O’Brien, which some people write as Brien. */
const AFTER_O = new RegExp(`^O[${APOSTROPHES}](\\p{Lu}\\p{L}{3,})$`, 'u');
const INITIAL = /^\p{L}\.?$/u;
const INITIALS = /^(?:\p{Lu}\.){1,4}\p{Lu}?\.?$/u;

interface Word {
  readonly text: string;
  readonly kind: 'core' | 'particle' | 'initial';
}

/** Splits a name into its parts. `words` is one name, as somebody writes it. */
export function nameOf(words: string): Name {
  const all = words
    .split(/[\s,]+/u)
    .flatMap(wordsIn)
    .flatMap(halvesApart);
  const named = all.filter(({ kind }) => kind === 'core').map(({ text }) => text);
  const only = all.filter(({ kind }) => kind === 'particle').map(({ text }) => text);
  const initials = all.filter(({ kind }) => kind === 'initial').map(({ text }) => text);
  // A name of nothing but small words is still a name: Al.
  const core = named.length > 0 ? named : only;
  const hasGiven = core.length > 1 && all[0]?.kind !== 'initial' && all[0]?.kind !== 'particle';
  return {
    words,
    core,
    all: all.filter(({ kind }) => kind !== 'initial').map(({ text }) => text),
    given: hasGiven ? core.slice(0, 1) : [],
    telling: [...new Set((hasGiven ? core.slice(1) : core).flatMap(withHalves))],
    particles: named.length > 0 ? [...new Set(only.map((word) => word.toLowerCase()))] : [],
    initials: [...initials, ...core].flatMap(
      (word) => /^\p{L}/u.exec(word.normalize('NFD'))?.[0].toUpperCase() ?? [],
    ),
    afterParticle: all.flatMap(({ text, kind }, at) =>
      kind === 'core' && all[at - 1]?.kind === 'particle' ? withHalves(text) : [],
    ),
  };
}

/** Splits a word of a name into joined small words and single initials. */
function wordsIn(written: string): Word[] {
  const text = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.]+$/gu, '');
  if (INITIALS.test(text) || (INITIAL.test(text) && /\p{Lu}/u.test(text)))
    return [...text.replace(/\./g, '')].map((letter) => ({ text: letter, kind: 'initial' }));
  const word = text.replace(/\.+$/, '');
  if (word === '') return [];
  if (isParticle(word)) return [{ text: word, kind: 'particle' }];
  if (isSmall(word) && word !== written.toUpperCase()) return [];
  const elided = ELIDED.exec(word);
  if (elided !== null)
    return [{ text: elided[1] ?? '', kind: 'particle' }, ...wordsIn(word.slice(elided[0].length))];
  const [first = '', ...rest] = word.split(new RegExp(`[${HYPHENS}]`, 'u'));
  if (rest.length > 0 && isParticle(first))
    return [{ text: first, kind: 'particle' }, ...wordsIn(rest.join('-'))];
  const last = rest.at(-1);
  if (last !== undefined && isParticle(last))
    return [...wordsIn([first, ...rest.slice(0, -1)].join('-')), { text: last, kind: 'particle' }];
  return [{ text: word, kind: 'core' }];
}

/** A small word between the halves of a double name: Meisinger-von, Jansen-de. */
function halvesApart(word: Word): Word[] {
  if (word.kind !== 'core') return [word];
  const inner = new RegExp(`[${HYPHENS}]`, 'u');
  const parts = word.text.split(inner);
  if (!parts.some((part) => isParticle(part))) return [word];
  return parts.map((text) => ({ text, kind: isParticle(text) ? 'particle' : 'core' }));
}

/** Each half of a double name is a family name too. */
function withHalves(word: string): string[] {
  const halves = word
    .split(new RegExp(`[${HYPHENS}]`, 'u'))
    .filter((half) => [...half].length > 2 && !isParticle(half));
  const shorn = AFTER_O.exec(word)?.[1];
  return [word, ...(halves.length > 1 ? halves : []), ...(shorn === undefined ? [] : [shorn])];
}

const SMALL = 'van de den der von zu du la le del da do dos di al el bin ibn ten ter te of the y z'
  .split(' ')
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|');
/** The next word with a capital, with initials and small words before it. */
const SURNAME = new RegExp(
  `^[^\\S\\n]+(?:\\p{Lu}\\.\\s*|(?:${SMALL})[^\\S\\n]+){0,3}(?:(?:[aAeE]l|[dDlL])[-'’])?(\\p{Lu}[\\p{L}\\p{M}'’-]+)`,
  'u',
);
/** How many letters a grammatical case adds to a name or replaces in it. */
const CASE = 4;

/** True if another surname follows a first name: Henrik Dahl is not Henrik Salomonsen. */
export function isOtherPerson(after: string, own: ReadonlySet<string>): boolean {
  let rest = after;
  for (let word = 0; word < 3; word++) {
    const match = SURNAME.exec(rest);
    const surname = match?.[1];
    if (match === null || surname === undefined || isNameless(surname)) return word > 0;
    // The source's own surname may still follow after a second first name.
    if (isOwn(surname, own)) return false;
    rest = rest.slice(match[0].length);
  }
  return true;
}

function isOwn(surname: string, own: ReadonlySet<string>): boolean {
  const name = fold(surname).toLowerCase();
  if (own.has(name) || own.has(name.replace(/'?s$/, '')) || name.split('-').some((half) => own.has(half)))
    return true;
  for (const known of own) {
    if (known.length < 4) continue;
    const stem = known.replace(/[аеиоуыэюяьйіaeiouyηαος]$/u, '');
    if (name.startsWith(stem) && name.length - stem.length <= CASE) return true;
  }
  return false;
}
