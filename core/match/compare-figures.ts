import type { Figure } from '../detect/analysis.ts';
import type { Token } from '../detect/tokens.ts';
import { claimPack } from '../language/index.ts';
import type { Span } from '../model/article/article.ts';
import { likeness } from './near-words.ts';

/**
 * How a figure of a passage stands to one of a claim.
 * - same: one value, in whatever spelling
 * - fits: one leaves the other open: at least 5 and 7, about 200 and 203, 2019 and May 2019
 * - other: they exclude each other: 300 and 250, at most 5 and 7
 */
export type FigureMatch = 'same' | 'fits' | 'other';

/** Smaller numbers than this are everywhere. */
const SMALL = 13;
/** About, some: so much of the value to either side. */
const ABOUT = 0.1;

/** Returns how a figure of a passage stands to one of a claim; null where they are of different things and cannot be compared. */
export function compareFigures(claim: Figure, passage: Figure): FigureMatch | null {
  if (claim.kind === 'date' || passage.kind === 'date')
    return claim.kind === passage.kind ? compareDates(claim.date, passage.date) : null;
  const unit = compareUnits(claim, passage);
  const isOneValue = isSameValue(claim, passage);
  // Dead and victims are one thing in other words: a number that is not small is no chance.
  if (unit === 'different' && !(isOneValue && claim.kind === passage.kind && (claim.value ?? SMALL) >= SMALL))
    return null;
  const [one, other] = [reachOf(claim), reachOf(passage)];
  if (one === null || other === null) return null;
  if (isOneValue) return claim.bound === passage.bound ? 'same' : 'fits';
  // Of bare numbers nothing says that they count one thing, unless one may be the other, rounded or out of date.
  if (unit === 'unknown' && !areNear(claim.value, passage.value)) return null;
  return one[1] >= other[0] && other[1] >= one[0] ? 'fits' : 'other';
}

/** A day is the same as itself, and fits its month and its year. */
function compareDates(claim: string | null, passage: string | null): FigureMatch | null {
  if (claim === null || passage === null) return null;
  if (claim === passage) return 'same';
  return claim.startsWith(`${passage}-`) || passage.startsWith(`${claim}-`) ? 'fits' : 'other';
}

/** From this likeness on, two words for what is counted are forms of one: resident, residents. */
const ALIKE = 0.6;

function compareUnits(claim: Figure, passage: Figure): 'same' | 'different' | 'unknown' {
  if (claim.kind !== passage.kind) return 'different';
  if (claim.per !== null && passage.per !== null && likeness(claim.per, passage.per) < ALIKE)
    return 'different';
  if (claim.unit === passage.unit) return claim.kind === 'number' && claim.unit === null ? 'unknown' : 'same';
  if (claim.kind !== 'number') return 'different';
  if (claim.unit === null || passage.unit === null) return 'unknown';
  const others = passage.unit.split(' ');
  // A unit may have words around its noun: crew members, Russian soldiers.
  const isAlike = claim.unit.split(' ').some((one) => others.some((other) => likeness(one, other) >= ALIKE));
  return isAlike ? 'same' : 'different';
}

function isSameValue(claim: Figure, passage: Figure): boolean {
  if (claim.value !== null) return claim.value === passage.value;
  return claim.range !== null && claim.range[0] === passage.range?.[0] && claim.range[1] === passage.range[1];
}

/** The values that a figure leaves open: 'at least 38' all from 38 on. */
function reachOf({ value, range, bound, approximate }: Figure): [number, number] | null {
  if (range !== null) return [range[0], range[1]];
  if (value === null) return null;
  if (bound === 'least') return [value, Infinity];
  if (bound === 'most') return [-Infinity, value];
  const about = approximate ? Math.abs(value) * ABOUT : 0;
  return [value - about, value + about];
}

/** A figure of a passage that says most of one of a claim: the same before one that fits, and that before another. */
export interface ComparedFigure {
  readonly match: FigureMatch;
  readonly figure: Figure;
}

/** Bare numbers smaller than this come near each other by chance. */
const NOT_SMALL = 100;

/** True for two numbers that are not small and differ by a tenth of the larger at most. */
export function areNear(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  const most = Math.max(Math.abs(one), Math.abs(other));
  return most >= NOT_SMALL && Math.abs(one - other) <= ABOUT * most;
}

const ORDER = ['same', 'fits', 'other'] as const;

/** Returns the figure of a passage that stands nearest to one of a claim; null where none can be compared with it. */
export function nearestFigure(claim: Figure, figures: readonly Figure[]): ComparedFigure | null {
  let nearest: ComparedFigure | null = null;
  for (const figure of figures) {
    const match = compareFigures(claim, figure);
    if (match === null) continue;
    if (nearest === null || ORDER.indexOf(match) < ORDER.indexOf(nearest.match)) nearest = { match, figure };
  }
  return nearest;
}

/** The words that say how exact a figure is: at least, about. */
export function limitWords(language: string): ReadonlySet<string> {
  const { least, most, approximate } = claimPack(language).numbers;
  return new Set([least, most, approximate].flatMap((phrases) => phrases.split(/[\s,]+/u)));
}

/** A figure with the words before it that say how exact it is: they are said with it. */
export function withLimit(
  figure: Figure,
  { tokens }: { readonly tokens: readonly Token[] },
  limits: ReadonlySet<string>,
): Span {
  let { start } = figure;
  if (figure.bound === null && !figure.approximate) return { start, end: figure.end };
  for (const token of tokens.filter(({ end }) => end <= figure.start).reverse()) {
    if (!limits.has(token.lower)) break;
    ({ start } = token);
  }
  return { start, end: figure.end };
}
