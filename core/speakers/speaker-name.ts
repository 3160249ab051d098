import {
  binders,
  folded,
  genderOf,
  isOrganisation,
  isPronoun,
  isTitle,
  particles,
  vagueRoles,
} from './name-words.ts';

/** The parts of a person's name as a text gives it. */
export interface SpeakerName {
  /** First names and initials, in lower case: ['jan', 'peter'], ['j', 'p']. */
  given: readonly string[];
  /** The surname's particles in lower case: 'von der'; '' for none. */
  particle: string;
  /** The surname without its particles, in lower case. */
  surname: string;
  /** The person's title or role, in lower case: president, gouverneur. */
  roles: ReadonlySet<string>;
  gender: 'm' | 'f' | null;
  /** True if what looks like a particle may bind a place to a title: 'President von Frankreich'. */
  isDoubtful: boolean;
}

/** A word of a name: Zelensky, O'Neill, Le, J.P., al-Sisi, d’Estaing. */
const NAME = /^(?:\p{Ll}{1,2}['’-])?\p{Lu}[\p{L}\p{M}]*(?:[.'’-]\p{Lu}?[\p{L}\p{M}]*)*$/u;
const ABBREVIATION = /^\p{Lu}{2,}$/u;
/** VVD-leider, ex-premier: a word with a capital or without that ends in a noun in lower case. */
const COMPOUND_ROLE = /^[\p{L}]+-\p{Ll}{3,}$/u;
const POSSESSIVE = /['’]s$/u;
/** Longer names are no names. */
const MOST_GIVEN = 4;

/**
 * Returns the name of a person in the words by which a text names a speaker ('president Zelensky', 'Serhiy Haidai, de
 * gouverneur van Loehansk'); null if they name no person, or where it cannot be told for sure where the name begins.
 */
export function speakerName(words: string): SpeakerName | null {
  const [head = '', ...appositions] = words.replace(/\([^)]*\)/gu, ' ').split(',');
  const tokens = head.trim().split(/\s+/u);
  const from = beginOfName(tokens);
  const title = tokens.findLastIndex((token, at) => at >= from && isTitle(token));
  const begin = Math.max(from, title + 1);
  const name = tokens.slice(begin);
  const before = tokens.slice(0, begin);
  const last = name.at(-1);
  if (last === undefined || isParticle(last) || tokens.some(isOrganisation) || name.some(isPronoun))
    return null;
  if (!endsTitle(before.at(-1))) return null;

  const opens = name.findIndex((token) => !isParticle(token));
  const isBound = opens > 0 && before.length > 0 && name[0] === name[0]?.toLowerCase();
  // 'gouverneur van Loehansk Serhiy Haidai': which of them is the place cannot be told.
  if (isBound && opens < name.length - 1) return null;
  const surnameAt = name.findLastIndex((token, at) => at < name.length - 1 && !isParticle(token)) + 1;
  const given = name
    .slice(0, surnameAt)
    .filter((token) => !isParticle(token))
    .flatMap(givenNames);
  if (given.length > MOST_GIVEN) return null;
  return {
    given,
    particle: name.slice(surnameAt, -1).map(folded).join(' '),
    surname: folded(last),
    roles: rolesIn([...before, ...appositions.join(' ').split(/\s+/u)]),
    gender: before.map(genderOf).findLast((gender) => gender !== null) ?? null,
    isDoubtful: isBound,
  };
}

/** Where the words with a capital at the end begin, small particles among them. */
function beginOfName(tokens: readonly string[]): number {
  let from = tokens.length;
  while (from > 0) {
    const token = tokens[from - 1] ?? '';
    const isName =
      NAME.test(token) && !ABBREVIATION.test(token) && !COMPOUND_ROLE.test(token) && !POSSESSIVE.test(token);
    if (!isName && !(from < tokens.length && particles.has(token))) break;
    from--;
  }
  return from;
}

function isParticle(token: string): boolean {
  return particles.has(folded(token));
}

/** True for what a name may follow on: nothing, a title, or a noun in lower case. */
function endsTitle(token: string | undefined): boolean {
  if (token === undefined || isTitle(token) || COMPOUND_ROLE.test(token)) return true;
  return /^\p{Ll}[\p{L}\p{M}-]{2,}$/u.test(token) && !binders.has(token);
}

/** 'J.P.' is two initials; 'Jan' and 'Jean-Luc' are a name each. */
function givenNames(token: string): string[] {
  return /^(?:\p{Lu}\p{L}?\.-?)+$/u.test(token)
    ? token.split(/[.-]+/u).filter(Boolean).map(folded)
    : [folded(token)];
}

function rolesIn(tokens: readonly string[]): Set<string> {
  const roles = tokens
    .filter((token) => token === token.toLowerCase() || isTitle(token) || COMPOUND_ROLE.test(token))
    .filter((token) => genderOf(token) === null)
    .flatMap((token) => folded(token).split('-'))
    .filter((word) => word.length > 2 && !binders.has(word) && !particles.has(word) && !vagueRoles.has(word));
  return new Set(roles);
}
