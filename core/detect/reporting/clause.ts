import type { ClaimPack, ReportClass } from '../../language/parts/claims.ts';
import type { Stretch } from './speaker.ts';
import type { Classes, Unit } from '../figures/text-unit.ts';
import type { Mark } from '../../language/parts/lexicon.ts';

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

/** True if a clause opens with something that is no subject: a preposition, an adverb, a participle. */
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

/** A subject with the few small words up to its verb (The Karnese navy says); null if something else lies between. */
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

/** How far apart a verb and its auxiliary, and a verb and its particle, may stand. */
const AUXILIARY = 16;
const NEAR_AUXILIARY = 4;
const VERB_PARTICLE = 40;
/** Returns true if a phrase of the lists is a verb of saying in its sentence, and not a noun or an infinitive. */
export function isSaying(
  unit: Unit,
  classes: Classes,
  { cls, from, to }: Mark<ReportClass>,
  pack: ClaimPack,
): boolean {
  const window = (test: (at: number) => boolean, first: number, last: number) => {
    for (let at = Math.max(0, first); at < Math.min(unit.tokens.length, last); at += 1)
      if (unit.quoted[at] !== true && test(at)) return true;
    return false;
  };
  if (classes.has(from, 'unsaid')) return false;
  if (cls === 'say' || cls === 'sayThat') {
    if (classes.has(from - 1, 'infinitive') && !classes.has(from - 1, 'also')) return false;
    // an estimated 40: a participle before its noun.
    if (classes.has(from - 1, 'article')) return false;
    return to - from > 1 || !classes.has(from, 'nounToo') || !isNoun(unit, classes, from, pack);
  }
  if (cls === 'said' && (classes.has(from - 1, 'passive') || classes.has(to, 'passive'))) return false;
  if (cls === 'said')
    return (
      window((at) => classes.has(at, 'have'), from - (pack.verbSecond ? AUXILIARY : NEAR_AUXILIARY), from) ||
      window((at) => classes.has(at, 'have'), to, to + 2)
    );
  if (cls !== 'partedSay') return false;
  const particles = pack.parted[unit.tokens[from]?.lower ?? ''] ?? [];
  // kondigde ook aan: only an adverb between.
  let near = to;
  while (classes.has(near, 'also')) near += 1;
  return window(
    (at) =>
      particles.includes(unit.tokens[at]?.lower ?? '') &&
      (at === to || at === near || isParticle(unit, classes, at)),
    to,
    to + VERB_PARTICLE,
  );
}

/** True for a particle at its clause's end; before a noun the same word is a preposition (gingen aus mehreren Orten ein). */
function isParticle(unit: Unit, classes: Classes, at: number): boolean {
  if (!classes.has(at, 'binder') && !classes.has(at, 'fronted')) return true;
  const next = unit.tokens[at + 1];
  const after = (['that', 'clause', 'infinitive'] as const).some((cls) => classes.has(at + 1, cls));
  return next === undefined || next.kind === 'mark' || after;
}

function isNoun(unit: Unit, classes: Classes, at: number, pack: ClaimPack): boolean {
  const token = unit.tokens[at];
  if (token?.capital === true) return true;
  const after = unit.tokens[at + 1]?.lower ?? '';
  const determined = classes.has(at - 1, 'determiner') && !classes.has(at - 1, 'pronoun');
  return determined || pack.afterNoun?.test(after) === true;
}
