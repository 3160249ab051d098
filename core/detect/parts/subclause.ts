import type { ReportClass } from '../../language/parts/claims.ts';
import type { PartBoundary } from './boundary.ts';
import type { Unit } from '../figures/text-unit.ts';

/** How far after its conjunction or comma a clause's verb is looked for. */
const CLAUSE = 12;
/** A subject in front of its verb has at most so many words; without a conjunction fewer. */
const SUBJECT = 7;
const SHORT_SUBJECT = 4;

/** Returns true if a clause begins: a subject and soon its verb; in verb-second languages any first phrase. */
export function clauseAt({ unit, pack, facts }: PartBoundary, open: number): boolean {
  let to = Math.min(clauseEnd(unit, open), open + 1 + CLAUSE);
  for (let at = to - 1; at > open; at -= 1) if (unit.classes.has(at, 'clause')) to = at;
  const verb = facts.finiteIn(open + 1, to);
  if (verb < 0 || !isPhrase(unit, open, verb)) return false;
  if (pack.verbSecond && verb - open <= 2) return true;
  const subject = opensSubject(unit, open) || hasAny(unit, open, ['role', 'fronted', 'according']);
  if (subject) return verb - open <= SUBJECT;
  // …, while shares in builders fell: after a comma a bare noun may be one.
  return unit.tokens[open - 2]?.text === ',' && verb - open <= SHORT_SUBJECT;
}

/** Returns true if a main clause begins without a conjunction: a subject of a few words, its verb, and more. */
export function mainClauseAt({ unit, facts }: PartBoundary, open: number): boolean {
  if (!opensSubject(unit, open) || facts.isFinite(open)) return false;
  const to = clauseEnd(unit, open);
  const verb = facts.finiteIn(open + 1, Math.min(to, open + 1 + SHORT_SUBJECT));
  return verb >= 0 && unit.tokens[verb + 1]?.kind !== 'mark' && facts.holdsFact(open, to);
}

/** True if the clause before a place has its verb: 'that A and B agreed' has it only after 'and', so that joins names. */
export function closesClause({ unit, pack, facts }: PartBoundary, from: number, at: number): boolean {
  const { tokens } = unit;
  const last = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  for (let back = last; back >= from; back -= 1) {
    if (facts.tells(back, back + 1)) return true;
    const opens =
      /^[,;:–—]$/u.test(tokens[back]?.text ?? '') ||
      hasAny(unit, back, ['that', 'subordinate', 'clause']) ||
      (!pack.nounCapitals && unit.classes.has(back, 'relative'));
    if (opens) return false;
  }
  return false;
}

/** Returns true if a participle begins an insertion with something to look up: The dam, completed in 1974, … */
export function opensInsertion({ unit, pack, facts }: PartBoundary, open: number): boolean {
  const form = unit.tokens[open]?.lower ?? '';
  const to = clauseEnd(unit, open);
  return (
    pack.pastForm?.test(form) === true && !unit.classes.has(open, 'citing') && facts.holdsNumber(open + 1, to)
  );
}

/** Returns true if a relative clause begins with a verb or a figure of its own: which was built in 1931. */
export function opensRelative({ unit, pack, facts }: PartBoundary, open: number): boolean {
  const { classes, tokens } = unit;
  const after = classes.has(open, 'relative') ? open : open + 1;
  if (!classes.has(after, 'relative')) return false;
  // to whom, in which: a preposition may stand before it.
  if (after > open && (!classes.has(open, 'fronted') || hasAny(unit, open, ['subordinate', 'that'])))
    return false;
  // German der, die, das before a noun is an article.
  if (pack.nounCapitals && after === open && tokens[after + 1]?.capital === true) return false;
  const to = clauseEnd(unit, after);
  // …, which cited two officials, who asked not to be named: who says it, and no statement.
  for (let at = after; at < to; at += 1)
    if (classes.has(at, 'citing') || classes.has(at, 'anonymous')) return false;
  return facts.finiteIn(after + 1, to) >= 0 || facts.figuresIn(after + 1, to) > 0;
}

/**
 * Returns true if a relative clause is put into a sentence that goes on after it; `hasVerb` says that the sentence had
 * its verb before (…, die in mei werd gekozen, zegt dat: only there a verb of saying would be another clause).
 */
export function isInserted(unit: Unit, from: number, hasVerb: boolean): boolean {
  const end = clauseEnd(unit, from);
  if (unit.tokens[end]?.text !== ',') return false;
  const isNew =
    hasAny(unit, end + 1, ['clause', 'relative', 'partitive', 'according', 'thus']) ||
    (hasVerb && hasAny(unit, end + 1, ['say', 'sayThat', 'partedSay']));
  return !isNew && unit.quoted[end + 1] !== true;
}

/** Where a clause ends at the latest: at the next comma or the like, or at the sentence's end. */
export function clauseEnd(unit: Unit, from: number): number {
  let to = from;
  while (to < unit.tokens.length && !/^[,;:–—]$/u.test(unit.tokens[to]?.text ?? '')) to += 1;
  return to;
}

/** True if tokens between a clause's first and its verb are one phrase: no second article opens another. */
function isPhrase(unit: Unit, open: number, verb: number): boolean {
  const { classes, tokens } = unit;
  for (let at = open + 1; at < verb; at += 1) {
    const opens =
      classes.has(at, 'determiner') && !classes.has(at, 'binder') && tokens[at]?.capital === false;
    if (opens && !hasAny(unit, at - 1, ['binder', 'fronted', 'determiner'])) return false;
  }
  return true;
}

/** A name, an article, a pronoun or a figure. */
function opensSubject(unit: Unit, at: number): boolean {
  const token = unit.tokens[at];
  return (
    token?.capital === true ||
    token?.kind === 'number' ||
    hasAny(unit, at, ['determiner', 'pronoun']) ||
    unit.figures.some(({ start }) => start === token?.start || opensBound(unit, at, start))
  );
}

/** more than 120: the words before a figure that bound it. */
function opensBound(unit: Unit, at: number, figure: number): boolean {
  const [, second, third] = [unit.tokens[at], unit.tokens[at + 1], unit.tokens[at + 2]];
  const figures = unit.figures.filter(({ approximate }) => approximate);
  return figures.some(({ start }) => start === figure && (start === second?.start || start === third?.start));
}

function hasAny({ classes }: Unit, at: number, all: readonly ReportClass[]): boolean {
  return all.some((cls) => classes.has(at, cls));
}
