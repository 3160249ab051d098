import type { Span } from '../../model/article/article.ts';
import type { Caveat, CaveatKind, SuggestedClaim } from '../analysis.ts';
import { aboutOf } from './caveat-links.ts';
import { unanswered } from './caveat-answers.ts';
import type { Unit } from '../figures/unit.ts';

/** How many tokens may lie between 'not' and 'confirmed'. */
const NEAR = 9;
/** No warning is longer than this many tokens. */
const LONGEST = 250;

/**
 * Returns the words by which a sentence says that something is not confirmed: phrases of the lists, or 'not' and
 * 'confirmed' near each other in one clause. None for any other sentence. What somebody says in quotation marks is his.
 */
export function caveatMarks(unit: Unit): Span[] {
  const phrases = unit.reports.filter(
    ({ cls, from }) => (cls === 'unconfirmed' || cls === 'noAnswer') && unit.quoted[from] !== true,
  );
  if (phrases.length > 0) return phrases.map(({ from, to }) => spanOf(unit, from, to));
  return notConfirmed(unit);
}

/** 'Not' and 'confirmed' near each other in one clause. */
function notConfirmed(unit: Unit): Span[] {
  if (!unit.reports.some(({ cls }) => cls === 'confirm') || unit.tokens.length > LONGEST) return [];
  const negations = unit.found.marks
    .filter(({ cls, from }) => cls === 'negation' && unit.quoted[from] !== true)
    .map(({ from }) => from);
  return unit.reports.flatMap(({ cls, from, to }) => {
    if (cls !== 'confirm' || unit.quoted[from] === true) return [];
    const negation = negations.find((at) => Math.abs(at - from) <= NEAR && sameClause(unit, at, from));
    return negation === undefined ? [] : [spanOf(unit, Math.min(negation, from), Math.max(negation + 1, to))];
  });
}

function spanOf(unit: Unit, from: number, to: number): Span {
  return { start: unit.tokens[from]?.start ?? unit.start, end: unit.tokens[to - 1]?.end ?? unit.end };
}

function sameClause(unit: Unit, a: number, b: number): boolean {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return unit.tokens.slice(from, to).filter(({ text }) => /^[,;:]$/u.test(text)).length === 0;
}

/** Returns the caveats of a text, in order, each with the claims that it is about (places in `claims`, in order). */
export function caveatsOf(units: readonly Unit[], claims: readonly SuggestedClaim[]): Caveat[] {
  const bySentence = new Map<number, number[]>();
  for (const [index, claim] of claims.entries())
    for (const sentence of claim.sentences)
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), index]);
  return units.flatMap((unit, at) => {
    const marks = caveatMarks(unit);
    if (marks.length === 0) return [];
    const kind = kindOf(unit);
    const warning = { units, at, marks, claims, bySentence };
    const about = kind === 'noAnswer' ? unanswered(warning) : aboutOf(warning);
    return [{ start: unit.start, end: unit.end, kind, claims: [...new Set(about)].sort((a, b) => a - b) }];
  });
}

/** That somebody did not answer is all that some caveats say. */
function kindOf(unit: Unit): CaveatKind {
  const open = unit.reports.filter(({ from }) => unit.quoted[from] !== true);
  const silences = open.filter(({ cls }) => cls === 'noAnswer');
  const isSilence = ({ from, to }: { from: number; to: number }) =>
    silences.some((one) => one.from < to && one.to > from);
  const isOnlySilence = open.every((mark) => mark.cls !== 'unconfirmed' || isSilence(mark));
  return silences.length > 0 && isOnlySilence && notConfirmed(unit).length === 0 ? 'noAnswer' : 'unconfirmed';
}
