import type { ClaimPack } from '../../language/parts/claims.ts';
import { beforeAdverbs, isFronted, toVerb } from './clause.ts';
import { namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import type { Classes, Unit } from '../figures/text-unit.ts';

/** The subject that stands before a verb of saying; null if the clause begins with something else. */
export function subjectBefore(
  unit: Unit,
  classes: Classes,
  from: number,
  verb: number,
  pack: ClaimPack,
  far = false,
): Stretch | null {
  if (!pack.verbSecond) {
    const near = subjectRightBefore(unit, classes, from, verb, pack);
    if (near !== null || !far) return near;
  }
  const to = beforeAdverbs(classes, from, verb);
  // Maar de politie zegt; ook de politie zegt.
  const leads = classes.has(from, 'clause') || (classes.has(from, 'focus') && from + 1 < to);
  if (leads && unit.tokens[from + 1]?.kind === 'word')
    return subjectBefore(unit, classes, from + 1, verb, pack, far);
  const first = unit.tokens[from];
  if (first === undefined || to <= from || isFronted(unit, classes, from, pack)) return null;
  const subject = speakerAt(unit, classes, from, to, true);
  if (subject === null) return null;
  const whole = toVerb(unit, classes, subject, to);
  if (
    whole !== null &&
    (classes.has(from, 'determiner') || namesSomeone(unit, classes, whole, pack.nounCapitals))
  )
    return whole;
  if (!namesSomeone(unit, classes, subject, pack.nounCapitals)) return null;
  // A comma after the name: the minister, who was in Paris, said.
  const after = unit.tokens[subject.to];
  if (!far && subject.to < to && after?.text !== ',' && to - subject.to > 6) return null;
  return subject;
}

/**
 * The subject in languages where it stands right before its verb: after the last comma (…, police said; in Oslo, the
 * minister said), or before an insertion that ends at a comma (the minister, who was in Oslo, said), or, after 'and', the
 * one that the sentence began with. Null if nothing there can say anything.
 */
function subjectRightBefore(
  unit: Unit,
  classes: Classes,
  from: number,
  verb: number,
  pack: ClaimPack,
): Stretch | null {
  const to = beforeAdverbs(classes, from, verb);
  if (to <= from) return null;
  const before = unit.tokens[to - 1];
  if (before?.text === ',') return openingSubject(unit, classes, from, to - 1, pack, false);
  if (to - 1 > from && classes.has(to - 1, 'clause'))
    return openingSubject(unit, classes, from, to - 1, pack, true);
  let start = to;
  while (start > from && unit.tokens[start - 1]?.text !== ',') start -= 1;
  for (let at = start; at < to; at += 1) {
    if (!canOpen(unit, classes, at, start, pack)) continue;
    const subject = speakerAt(unit, classes, at, to, false);
    if (subject === null) continue;
    const whole = toVerb(unit, classes, subject, to);
    if (
      whole !== null &&
      (classes.has(at, 'determiner') || namesSomeone(unit, classes, whole, pack.nounCapitals))
    )
      return whole;
    // …, an engineer who asked not to be named said.
    if (at === start && classes.has(subject.to, 'relative')) return subject;
    // The minister today in a letter said: something short lies between.
    if (
      at === start &&
      start === from &&
      to - subject.to <= 6 &&
      namesSomeone(unit, classes, subject, pack.nounCapitals)
    )
      return subject;
  }
  return null;
}

/** True if a subject may begin: not inside another phrase, and with no word that opens one of another kind. */
function canOpen(unit: Unit, classes: Classes, at: number, start: number, pack: ClaimPack): boolean {
  if (unit.tokens[at]?.kind !== 'word' && unit.tokens[at]?.kind !== 'number') return false;
  if (classes.has(at, 'clause') || isFronted(unit, classes, at, pack)) return false;
  if (at === start) return true;
  const inside = (['binder', 'determiner', 'fronted', 'maker', 'that', 'say'] as const).some((cls) =>
    classes.has(at - 1, cls),
  );
  // Inside a phrase that a capital or a determiner opened, only another of them opens a subject.
  return !inside && (classes.has(at, 'determiner') || classes.has(at, 'pronoun') || opensName(unit, at));
}

function opensName(unit: Unit, at: number): boolean {
  return unit.tokens[at]?.capital === true && unit.tokens[at - 1]?.capital === false;
}

/** The subject that a clause opens with, after phrases that stand before it; null if its first phrase is none. */
function openingSubject(
  unit: Unit,
  classes: Classes,
  from: number,
  to: number,
  pack: ClaimPack,
  goesOn: boolean,
): Stretch | null {
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && unit.tokens[end]?.text !== ',') end += 1;
    const opens = classes.has(start, 'clause') ? start + 1 : start;
    if (!isFronted(unit, classes, opens, pack))
      return openedBy(unit, classes, { from: opens, to: end }, to, pack, goesOn);
    start = end + 1;
  }
  return null;
}

function openedBy(
  unit: Unit,
  classes: Classes,
  phrase: Stretch,
  to: number,
  pack: ClaimPack,
  goesOn: boolean,
): Stretch | null {
  const subject = speakerAt(unit, classes, phrase.from, phrase.to, false);
  if (subject === null) return null;
  const whole = toVerb(unit, classes, subject, phrase.to) ?? subject;
  const isWhole = whole.to === phrase.to;
  if (!isWhole && !classes.has(subject.to, 'relative') && !goesOn) return null;
  if (!classes.has(phrase.from, 'determiner') && !namesSomeone(unit, classes, whole, pack.nounCapitals))
    return null;
  return isWhole ? withInsertion(unit, classes, whole, to) : subject;
}

/** With the apposition that follows it, where that too ends at a comma: Hallam's barrister, Owen Tate. */
function withInsertion(unit: Unit, classes: Classes, subject: Stretch, to: number): Stretch {
  const more = speakerAt(unit, classes, subject.from, Math.min(to + 1, unit.tokens.length), true);
  return more !== null && more.to > subject.to ? more : subject;
}
