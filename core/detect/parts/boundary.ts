import {
  clauseAt,
  clauseEnd,
  closesClause,
  isInserted,
  mainClauseAt,
  opensInsertion,
  opensRelative,
} from './subclause.ts';
import type { Facts } from './facts.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import type { Unit } from '../figures/text-unit.ts';
import type { Figure } from '../analysis.ts';
import type { NumberWords } from '../../language/parts/numbers.ts';

/** A sentence to split into parts, with its language and facts about its tokens. */
export interface PartBoundary {
  readonly unit: Unit;
  readonly pack: ClaimPack;
  readonly facts: Facts;
}

/**
 * What each side of a boundary must hold: `verb` a verb and something to look up; `fact` only the latter; `clause` only
 * a verb; `figure` a figure; `words` nothing more, because the grammar says enough.
 */
export type Needs = 'verb' | 'fact' | 'clause' | 'figure' | 'words';

/** Where a sentence can be parted: what went before ends before token `at`, what comes begins at token `open`. */
interface Boundary {
  readonly at: number;
  readonly open: number;
  readonly left: Needs;
  readonly right: Needs;
}

/** Returns where tokens[from, …) can be parted at a token, by what stands after it; null if they cannot. */
export function boundaryAt(one: PartBoundary, at: number, from: number): Boundary | null {
  const { tokens, classes } = one.unit;
  const text = tokens[at]?.text ?? '';
  const open = at + 1;
  if (text === ';') return { at, open, left: 'verb', right: 'verb' };
  if (text === ',') {
    if (!classes.has(open, 'clause')) return afterComma(one, at, from);
    const joined = afterConjunction(one, open, from);
    return joined === null ? null : { ...joined, at };
  }
  if (classes.has(at, 'clause') && !/[,-]$/u.test(tokens[at - 1]?.text ?? ''))
    return afterConjunction(one, at, from);
  return null;
}

function afterComma(one: PartBoundary, at: number, from: number): Boundary | null {
  const { unit, pack, facts } = one;
  const { classes, tokens } = unit;
  const open = at + 1;
  // …, according to X; …, aldus X: these show who speaks.
  if (classes.has(open, 'according') || classes.has(open, 'thus') || classes.has(open, 'as')) return null;
  if (isPartitive(unit, open)) return { at, open, left: 'words', right: 'fact' };
  // An insertion after the subject belongs to it: The bridge, which opened in 1961, …
  if (opensRelative(one, open) && !isInserted(unit, open + 1, facts.finiteIn(from, at) >= 0))
    return { at, open, left: 'words', right: 'fact' };
  if (pack.participle?.test(tokens[open]?.lower ?? '') === true && tokens[open + 1]?.kind !== 'mark')
    return { at, open, left: 'verb', right: classes.has(open, 'say') ? 'words' : 'figure' };
  if (endsRelative(one, at, from)) return { at, open, left: 'fact', right: 'words' };
  if (goesOnWithThat(one, open, from)) return { at, open, left: 'verb', right: 'words' };
  if (opensSeries(one, open)) return { at, open, left: 'verb', right: 'figure' };
  const isMain =
    pack.verbSecond &&
    mainClauseAt(one, open) &&
    !classes.has(from, 'subordinate') &&
    closesClause(one, from, at);
  return isMain ? { at, open, left: 'verb', right: 'verb' } : null;
}

/** that the train was late, that 40 people were on board and that …: the second of three. */
function goesOnWithThat({ unit: { classes, tokens } }: PartBoundary, open: number, from: number): boolean {
  if (!classes.has(open, 'that')) return false;
  let [before, after] = [false, false];
  for (let at = from; at < open - 1; at += 1) if (classes.has(at, 'that')) before = true;
  for (let at = open + 1; at < tokens.length; at += 1)
    if (classes.has(at, 'that') && classes.has(at - 1, 'additive')) after = true;
  return before && after;
}

/** killed 12 people, wounded 30 and left 400 homeless: a verb with a figure, and another verb after 'and'. */
function opensSeries(one: PartBoundary, open: number): boolean {
  const { unit, facts } = one;
  if (!facts.isFinite(open) || unit.classes.has(open, 'say')) return false;
  const end = clauseEnd(unit, open);
  for (let at = open + 1; at < end; at += 1)
    if (unit.classes.has(at, 'additive'))
      return facts.figuresIn(open, at) > 0 && facts.isFinite(adverbsBefore(one, at + 1));
  return false;
}

/** After 'and': a clause with its own subject, 'that …', a verb that shares the subject, or a figure of its own. */
function afterConjunction(one: PartBoundary, at: number, from: number): Boundary | null {
  const { unit, facts } = one;
  const { tokens, classes } = unit;
  const open = at + 1;
  const next = tokens[open];
  const isMoney = unit.figures.some(({ start }) => start === next?.start);
  if (next === undefined || (next.kind === 'mark' && !isMoney)) return null;
  // in 1997 en 1998: two numbers of one phrase.
  if (tokens[at - 1]?.kind === 'number' && next.kind === 'number') return null;
  // nog maar zestig: only, and no conjunction.
  if (!classes.has(at, 'additive') && classes.has(at - 1, 'also')) return null;
  if (classes.has(open, 'that') && facts.finiteIn(from, at) >= 0)
    return { at, open, left: 'verb', right: 'words' };
  const verb = adverbsBefore(one, open);
  if (facts.isFinite(verb) && !classes.has(verb, 'determiner') && !isAdjective(one, verb))
    return isInfinitive(one, verb, from) ? null : { at, open, left: 'fact', right: 'fact' };
  if (clauseAt(one, open) && closesClause(one, from, at)) {
    // 'but' and 'while' set two statements against each other.
    return { at, open, left: classes.has(at, 'additive') ? 'verb' : 'clause', right: 'verb' };
  }
  if (classes.has(at, 'additive') && ownFigure(unit, one.pack.numbers, open, from, at))
    return { at, open, left: 'verb', right: 'figure' };
  return null;
}

/** The first token after adverbs: and later also said. */
function adverbsBefore({ unit, facts }: PartBoundary, from: number): number {
  let at = from;
  while (
    at < from + 2 &&
    unit.classes.has(at, 'also') &&
    !facts.isFinite(at) &&
    unit.tokens[at + 1]?.kind === 'word'
  )
    at += 1;
  return at;
}

/** True for a form that may be an infinitive, after a verb that takes one: agreed to close the plant and cut 300 jobs. */
function isInfinitive({ unit, pack }: PartBoundary, verb: number, from: number): boolean {
  const form = unit.tokens[verb]?.lower ?? '';
  if (pack.infinitiveForm?.test(form) !== true) return false;
  for (let at = from; at < verb; at += 1) {
    const takes = unit.classes.has(at, 'modal') || unit.classes.has(at, 'infinitive');
    if (takes && unit.quoted[at] !== true) return true;
  }
  return false;
}

/** True for a form before a noun (en verpulverde stadswijken) where a verb would have an article, a preposition after it. */
function isAdjective({ unit, pack }: PartBoundary, at: number): boolean {
  const { classes, tokens } = unit;
  if (!pack.verbSecond || classes.has(at, 'finite')) return false;
  const next = tokens[at + 1];
  const follows = (
    ['determiner', 'pronoun', 'object', 'fronted', 'also', 'stop', 'that', 'binder'] as const
  ).some((cls) => classes.has(at + 1, cls));
  return next?.kind === 'word' && !next.capital && !follows;
}

/** of whom, onder wie, most of them: within the first words after a comma. */
function isPartitive(unit: Unit, open: number): boolean {
  for (let at = open; at < open + 4; at += 1) {
    if (unit.tokens[at] === undefined || unit.tokens[at]?.kind === 'mark') return false;
    if (unit.classes.has(at, 'partitive')) return true;
  }
  return false;
}

/** …, which was built in 1931, carries 9,400 vehicles: the comma that ends a relative clause before the verb. */
function endsRelative(one: PartBoundary, at: number, from: number): boolean {
  const { unit, facts } = one;
  if (!facts.isFinite(adverbsBefore(one, at + 1))) return false;
  for (let back = at - 1; back > from; back -= 1)
    if (unit.tokens[back]?.text === ',')
      return (
        (opensRelative(one, back + 1) || opensInsertion(one, back + 1)) &&
        facts.finiteIn(from, back) < 0 &&
        facts.holdsOwnFact(back + 1, at) &&
        clauseEnd(unit, back + 1) === at
      );
  return false;
}

const AGE = /^(?:jarige|jährige|year)/u;
/** A figure of its own begins so many tokens after 'and' at the latest. */
const NEAR = 3;

/**
 * Returns true if tokens after 'and' (from `open`) open with a figure and what it counts, as what is before (from `from`
 * to `at`) has one too: vijf doden en twaalf gewonden. Two numbers of one thing (aged 24 and 31 years), and two measures that make one (2 hours and 20 minutes), are none of it.
 */
function ownFigure(unit: Unit, { measures }: NumberWords, open: number, from: number, at: number): boolean {
  const start = (token: number) => unit.tokens[Math.min(token, unit.tokens.length - 1)]?.start ?? 0;
  const right = unit.figures.find(
    (figure) => counts(figure) && figure.start >= start(open) && figure.start <= start(open + NEAR),
  );
  const left = unit.figures.findLast(
    (figure) => counts(figure) && figure.start >= start(from) && figure.end <= start(at),
  );
  if (right === undefined || left === undefined || endsInNumber(unit, at)) return false;
  if (measures.includes(left.unit ?? '') && measures.includes(right.unit ?? '')) return false;
  return left.unit !== right.unit || right.kind === 'money' || right.kind === 'percentage';
}

/** True if a bare number stands right before 'and': it goes with what follows (24 en 31 jaar). A year does not. */
function endsInNumber(unit: Unit, at: number): boolean {
  const last = unit.tokens[at - 1];
  const isDate = unit.figures.some(({ kind, end }) => kind === 'date' && end === last?.end);
  return last?.kind === 'number' && !isDate;
}

function counts({ kind, unit }: Figure): boolean {
  // De 24-jarige man: who somebody is, and not how many.
  return kind === 'percentage' || (kind !== 'date' && unit !== null && !AGE.test(unit));
}
