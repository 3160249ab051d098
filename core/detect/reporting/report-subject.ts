import type { ClaimPack } from '../../language/parts/claims.ts';
import { beforeAdverbs, isFronted, toVerb } from './report-clause.ts';
import { namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import { subjectRightBefore } from './subject-right-before.ts';
import type { Classes, Unit } from '../figures/unit.ts';

/** The subject that stands before a verb of saying; null where the clause begins with something else. */
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
