import type { ClaimPack } from './languages/pack.ts';
import { namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import type { Classes, Unit } from './unit.ts';

/** The subject that stands before a verb of saying; null where the clause begins with something else. */
export function subjectBefore(
  unit: Unit,
  classes: Classes,
  from: number,
  verb: number,
  pack: ClaimPack,
  far = false,
): Stretch | null {
  let to = verb;
  while (
    to > from &&
    (classes.has(to - 1, 'also') || classes.has(to - 1, 'have')) &&
    !classes.has(to - 1, 'pronoun')
  )
    to -= 1;
  if (classes.has(from, 'clause') && unit.tokens[from + 1]?.kind === 'word')
    return subjectBefore(unit, classes, from + 1, verb, pack, far);
  const first = unit.tokens[from];
  if (first === undefined || to <= from) return null;
  const named = first.capital && unit.tokens[from + 1]?.capital === true;
  if (
    classes.has(from, 'fronted') &&
    !named &&
    !classes.has(from, 'pronoun') &&
    !classes.has(from, 'determiner')
  ) {
    if (pack.verbSecond) return null;
    // In Geneva on Monday, the minister said: what follows the last comma.
    let comma = to - 1;
    while (comma > from && unit.tokens[comma]?.text !== ',') comma -= 1;
    if (comma === from) return null;
    const subject = speakerAt(unit, classes, comma + 1, to, false);
    return subject !== null && namesSomeone(unit, classes, subject, pack.nounCapitals) ? subject : null;
  }
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

/** A subject with the few small words up to its verb (The Karnese navy says); null where something else lies between. */
export function toVerb(unit: Unit, classes: Classes, { from, to }: Stretch, verb: number): Stretch | null {
  if (verb - to > 5) return null;
  for (let at = to; at < verb; at += 1) {
    const token = unit.tokens[at];
    if (token?.kind !== 'word') return null;
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
      return unit.quoted[at + 1] === true || at + 4 > unit.tokens.length ? null : at + 1;
    }
  }
  return null;
}
