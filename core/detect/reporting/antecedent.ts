import type { Span } from '../../model/article/article.ts';
import type { Said } from '../carry.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import { speakerAt, type Stretch } from './speaker.ts';
import type { Unit } from '../figures/unit.ts';

/** How many sentences in a row may begin with a pronoun for one person. */
const CHAIN = 3;

/** Whom a pronoun means, and whether that is a source without a name. */
export interface Antecedent {
  readonly span: Span;
  readonly unnamed: boolean;
}

/**
 * Returns whom he or she means: the one speaker of the sentence before (`before` is its place); else its subject, where
 * that is one person and nobody else is named in full; a sentence that begins with a pronoun itself is passed over. Null
 * where it is not certain. `result` is who says what, sentence by sentence, so far.
 */
export function personBefore(
  before: number,
  units: readonly Unit[],
  result: readonly (readonly Said[])[],
  pack: ClaimPack,
): Antecedent | null {
  for (let back = before; back >= 0 && back > before - CHAIN; back -= 1) {
    const unit = units[back];
    if (unit === undefined) return null;
    const said = (result[back] ?? []).filter(({ speaker }) => speaker !== null);
    const [only] = said;
    if (only !== undefined)
      return new Set(said.map(({ antecedent }) => antecedent?.start)).size === 1 && only.antecedent !== null
        ? { span: only.antecedent, unnamed: only.unnamed }
        : null;
    const subject = subjectOf(unit, pack);
    if (subject !== 'pronoun') return subject === null ? null : { span: subject, unnamed: false };
  }
  return null;
}

/** Returns who speaks of himself in a sentence that he ends (Minister Bos komt niet, liet zij weten); null where nobody may. */
export function personWithin(unit: Unit, pack: ClaimPack): Span | null {
  const subject = subjectOf(unit, pack);
  return subject === 'pronoun' ? null : subject;
}

/** The person that a sentence begins with; 'pronoun' where it begins with one; null where it is not certain. */
function subjectOf(unit: Unit, pack: ClaimPack): Span | 'pronoun' | null {
  const { classes, tokens } = unit;
  if (classes.has(0, 'pronoun') || classes.has(0, 'own')) return 'pronoun';
  if (unit.quoted[0] === true) return null;
  const subject = speakerAt(unit, classes, 0, tokens.length, true);
  if (subject === null || !isPerson(unit, subject) || namesAnother(unit, subject)) return null;
  const next = tokens[subject.to];
  const verb = classes.has(subject.to, 'finite') || classes.has(subject.to, 'say') || next?.text === ',';
  if (!verb && pack.finiteForm?.test(next?.lower ?? '') !== true) return null;
  const [first, last] = [tokens[subject.from], tokens[subject.to - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** A title in words and a name, or a first and a last name. */
function isPerson(unit: Unit, { from, to }: Stretch): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    const [one, two] = [unit.tokens[at], unit.tokens[at + 1]];
    if (two?.capital === true && (one?.capital === true || unit.classes.has(at, 'role'))) return true;
  }
  return false;
}

/** True where a sentence names somebody else in full. */
function namesAnother(unit: Unit, { to }: Stretch): boolean {
  for (let at = to; at + 1 < unit.tokens.length; at += 1) {
    const full = unit.tokens[at]?.capital === true && unit.tokens[at + 1]?.capital === true;
    if (full && unit.quoted[at] !== true) return true;
  }
  return false;
}
