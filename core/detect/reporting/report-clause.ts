import type { ClaimPack } from '../../language/parts/claims.ts';
import type { Stretch } from './speaker.ts';
import type { Classes, Unit } from '../figures/unit.ts';

/** Where a verb's adverbs and auxiliaries begin: X later also said. */
export function beforeAdverbs(classes: Classes, from: number, verb: number): number {
  let to = verb;
  while (
    to > from &&
    (classes.has(to - 1, 'also') || classes.has(to - 1, 'have')) &&
    !classes.has(to - 1, 'pronoun')
  )
    to -= 1;
  return to;
}

/** More tokens than this no clause has before its verb. */
const FARTHEST = 80;

/** Words that begin names, whatever the language: Van Dijk, Von der Leyen. */
const PARTICLE =
  /^(?:van|von|vom|de|den|der|ten|ter|di|da|dal|del|della|la|le|el|al|bin|ben|san|santa|dos|do)$/u;

/** True where a clause opens with something that is no subject: a preposition, an adverb, a participle. */
export function isFronted(unit: Unit, classes: Classes, at: number, pack: ClaimPack): boolean {
  const token = unit.tokens[at];
  if (classes.has(at, 'fronted')) {
    if (classes.has(at, 'pronoun') || classes.has(at, 'definite') || classes.has(at, 'article')) return false;
    return !(token?.capital === true && PARTICLE.test(token.lower) && beginsName(unit, classes, at));
  }
  return pack.frontedForm?.test(token?.lower ?? '') === true && unit.tokens[at + 1]?.capital === false;
}

/** Van Dijk, Von der Leyen: a name follows, with an article at most between. */
function beginsName(unit: Unit, classes: Classes, at: number): boolean {
  const next = classes.has(at + 1, 'determiner') ? at + 2 : at + 1;
  return unit.tokens[next]?.capital === true;
}

/** A subject with the few small words up to its verb (The Karnese navy says); null where something else lies between. */
export function toVerb(unit: Unit, classes: Classes, { from, to }: Stretch, verb: number): Stretch | null {
  if (verb - to > 5) return null;
  for (let at = to; at < verb; at += 1) {
    const token = unit.tokens[at];
    if (token?.kind !== 'word') return null;
    const isVerb = (['say', 'sayThat', 'partedSay', 'finite'] as const).some((cls) => classes.has(at, cls));
    if (isVerb && !token.capital && !classes.has(at, 'also')) return null;
    if (
      classes.has(at, 'stop') &&
      !classes.has(at, 'binder') &&
      !classes.has(at, 'determiner') &&
      !token.capital
    )
      return null;
  }
  return { from, to: verb };
}

/** Where what is said opens after the verb: at 'that', after a colon, or after a comma with a clause. */
export function afterThat(unit: Unit, classes: Classes, from: number): number | null {
  for (let at = from; at < unit.tokens.length && at - from < 25; at += 1) {
    if (unit.quoted[at] === true) return null;
    if (classes.has(at, 'that')) return at;
    const text = unit.tokens[at]?.text;
    if (text === ':') return at + 1;
    if (text === ',') {
      if (classes.has(at + 1, 'that')) return at + 1;
      // …, maar zei: that is another clause.
      if (classes.has(at + 1, 'clause')) return null;
      return unit.quoted[at + 1] === true || at + 4 > unit.tokens.length ? null : at + 1;
    }
  }
  return null;
}

/** Where the clause of the verb begins: after the last mark that is not inside brackets or an apposition. */
export function clauseStart(unit: Unit, at: number): number {
  for (let from = at; from > 0; from -= 1) {
    if (at - from > FARTHEST) return from;
    const text = unit.tokens[from - 1]?.text ?? '';
    // …, maar insiders zeggen: another clause.
    if (unit.classes.has(from - 1, 'clause') && unit.tokens[from - 2]?.text === ',' && from < at) return from;
    if (unit.quoted[from - 1] === true || /^[;:–—]$/u.test(text)) return from;
  }
  return 0;
}
