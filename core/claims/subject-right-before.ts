import type { ClaimPack } from './languages/pack.ts';
import { beforeAdverbs, isFronted, toVerb } from './report-clause.ts';
import { namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import type { Classes, Unit } from './unit.ts';

/**
 * The subject in languages where it stands right before its verb: after the last comma (…, police said; in Oslo, the
 * minister said), or before an insertion that ends at a comma (the minister, who was in Oslo, said), or, after 'and', the
 * one that the sentence began with. Null where nothing there can say anything.
 */
export function subjectRightBefore(
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

/** True where a subject may begin: not inside another phrase, and with no word that opens one of another kind. */
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

/** The first phrase of the clause that is a subject: after phrases that stand before it, up to its comma or verb. */
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
    if (!isFronted(unit, classes, opens, pack)) {
      const subject = speakerAt(unit, classes, opens, end, false);
      const whole = subject === null ? null : (toVerb(unit, classes, subject, end) ?? subject);
      const ends =
        subject !== null &&
        whole !== null &&
        (whole.to === end || classes.has(subject.to, 'relative') || goesOn);
      if (ends && (classes.has(opens, 'determiner') || namesSomeone(unit, classes, whole, pack.nounCapitals)))
        return whole.to === end ? withInsertion(unit, classes, whole, to) : subject;
    }
    start = end + 1;
  }
  return null;
}

/** With the apposition that follows it, where that too ends at a comma: Hallam's barrister, Owen Tate. */
function withInsertion(unit: Unit, classes: Classes, subject: Stretch, to: number): Stretch {
  const more = speakerAt(unit, classes, subject.from, Math.min(to + 1, unit.tokens.length), true);
  return more !== null && more.from === subject.from && more.to > subject.to ? more : subject;
}
