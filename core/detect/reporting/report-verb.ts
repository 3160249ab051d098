import type { ClaimPack, ReportClass } from '../../language/parts/claims.ts';
import type { Mark } from '../../language/parts/lexicon.ts';
import type { Classes, Unit } from '../figures/unit.ts';

/** How far apart a verb and its auxiliary, and a verb and its particle, may stand. */
const AUXILIARY = 16;
const NEAR_AUXILIARY = 4;
const PARTICLE = 40;
/** Returns true where a phrase of the lists is a verb of saying in its sentence, and not a noun or an infinitive. */
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
    to + PARTICLE,
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
