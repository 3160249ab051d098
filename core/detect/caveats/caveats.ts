import type { Span } from '../../model/article/article.ts';
import type { Caveat, CaveatKind, SuggestedClaim } from '../analysis.ts';
import { aboutOf, claimsBefore, ownStatements, type Warning } from './caveat-links.ts';
import type { Unit } from '../figures/text-unit.ts';

/** The most tokens between 'not' and 'confirmed'. */
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

/** At so many claims a silence points at most. */
const MOST = 6;
/** Shorter words identify nobody. */
const NAME = 3;

/**
 * Returns the claims that somebody has not answered: claims about that person, never the person's own. These are the
 * claims that name the person, of the sentences before and in it; otherwise the claims that others make in the
 * sentence right before.
 */
function unanswered(warning: Warning): readonly number[] {
  const { units, at, claims, bySentence } = warning;
  const unit = units[at];
  if (unit === undefined) return [];
  const silent = silentOnes(unit);
  const isHis = (index: number) =>
    wordsIn(claims[index]?.attribution?.speaker ?? '').some((word) => silent.has(word));
  const beside = ownStatements(warning).filter((index) => !isHis(index));
  if (beside.length > 0) return beside;
  const others = claimsBefore(warning).filter((index) => !isHis(index));
  const named = others.filter((index) => names(units, claims[index], silent));
  if (named.length > 0) return named.slice(0, MOST);
  const last = units[at - 1];
  if (last === undefined || last.block < unit.block - 1) return [];
  return (bySentence.get(last.index) ?? []).filter((index) => !isHis(index));
}

/** The words that name who has not answered: names and titles of its clause, but for the phrase itself. */
function silentOnes(unit: Unit): ReadonlySet<string> {
  const found = new Set<string>();
  const clause = (place: number) =>
    unit.tokens.slice(0, place).filter(({ text }) => /^[,;:]$/u.test(text)).length;
  for (const { cls, from, to } of unit.reports) {
    if (cls !== 'noAnswer' || unit.quoted[from] === true) continue;
    for (const [at, token] of unit.tokens.entries()) {
      if (clause(at) !== clause(from) || (at >= from && at < to) || token.kind !== 'word') continue;
      const isSmall = (['determiner', 'own', 'stop', 'pronoun', 'fronted'] as const).some((small) =>
        unit.classes.has(at, small),
      );
      const isName = (token.capital && at > 0) || unit.classes.has(at, 'role');
      if (isName || (at === 0 && token.capital && !isSmall)) found.add(bare(token.lower));
    }
  }
  return found;
}

function names(
  units: readonly Unit[],
  claim: SuggestedClaim | undefined,
  silent: ReadonlySet<string>,
): boolean {
  const unit = units.find(({ index }) => index === claim?.sentences[0]);
  if (claim === undefined || unit === undefined) return false;
  return unit.tokens.some(
    ({ start, end, lower }) => start >= claim.start && end <= claim.end && silent.has(bare(lower)),
  );
}

function wordsIn(speaker: string): string[] {
  return (speaker.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= NAME)
    .map((word) => bare(word.toLowerCase()));
}

/** A word without its genitive. */
function bare(word: string): string {
  return word.replace(/['’]s$/u, '');
}
