import type { Figure, FigureConflict } from '../analysis.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import type { Unit } from './text-unit.ts';

/** How alike two sentences must be, besides their figures, to speak of one thing: shared words of the smaller set. */
const ALIKE = 0.34;
/** Only so many sentences with one unit are compared with each other, so that a long list costs no more than its length. */
const MOST = 12;
/** Shorter words than this say little of what a sentence is about; of longer ones the beginning is compared. */
const LONG = 5;
const STEM = 6;

interface Place {
  readonly figure: Figure;
  readonly index: number;
  readonly unit: Unit;
  readonly words: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  /** True if the sentence says that the number changed. */
  readonly changes: boolean;
}

/**
 * Returns figures of one article that do not fit each other: in different sentences that share enough of their longer
 * words, the same unit with values that exclude each other. There is no conflict if a sentence tells of a change, or
 * both give different dates, because that is an update. It is a hint for a checker, so it stays silent if in doubt.
 * Takes linear time in the figures.
 */
export function conflictsOf(
  units: readonly Unit[],
  figures: readonly Figure[],
  pack: ClaimPack,
): FigureConflict[] {
  const indexes = new Map(figures.map((figure, index) => [figure, index]));
  const byUnit = new Map<string, Place[]>();
  for (const unit of units) {
    const counted = unit.figures.filter(({ kind, unit: word }) => kind === 'number' && word !== null);
    if (counted.length === 0) continue;
    const context = contextOf(unit);
    for (const figure of counted) {
      const index = indexes.get(figure);
      const word = figure.unit?.split(' ').at(-1);
      if (index === undefined || word === undefined || pack.numbers.measures.includes(word)) continue;
      const places = byUnit.get(word) ?? [];
      byUnit.set(word, places);
      if (places.length < MOST) places.push({ figure, index, unit, ...context });
    }
  }
  const conflicts: FigureConflict[] = [];
  for (const [unit, places] of byUnit)
    for (const [at, a] of places.entries())
      for (const b of places.slice(at + 1))
        if (
          a.unit !== b.unit &&
          isOneTime(a, b) &&
          differs(a.figure, b.figure) &&
          alike(a.words, b.words, unit)
        )
          conflicts.push({ figures: [a.index, b.index], unit });
  return conflicts.sort((a, b) => (a.figures[0] ?? 0) - (b.figures[0] ?? 0));
}

function contextOf(unit: Unit): Pick<Place, 'words' | 'dates' | 'changes'> {
  const { has } = unit.found;
  const long = unit.tokens.filter(({ kind, lower }) => kind === 'word' && lower.length >= LONG);
  return {
    words: new Set(long.map(({ lower }) => lower.slice(0, STEM))),
    dates: new Set(
      unit.figures.flatMap(({ kind, date }) => (kind === 'date' && date !== null ? [date] : [])),
    ),
    changes:
      has.has('trend') ||
      has.has('comparison') ||
      unit.tokens.some((_, at) => unit.classes.has(at, 'change')),
  };
}

/** False if the sentences speak of different times, or one of them of a change. */
function isOneTime(a: Place, b: Place): boolean {
  if (a.changes || b.changes) return false;
  return a.dates.size === 0 || b.dates.size === 0 || [...a.dates].some((date) => b.dates.has(date));
}

function differs(a: Figure, b: Figure): boolean {
  if (a.per !== b.per) return false;
  const [lowA, highA] = reach(a);
  const [lowB, highB] = reach(b);
  if (highA >= lowB && highB >= lowA) return false;
  const [one, two] = [a.value ?? lowA, b.value ?? lowB];
  const near = Math.abs(one - two) / Math.max(one, two, 1) < 0.1;
  return !((a.approximate || b.approximate) && near);
}

/** What a figure leaves open: 'at least 38' anything above. */
function reach({ value, range, bound }: Figure): [number, number] {
  const [low, high] = range ?? [value ?? 0, value ?? 0];
  return [bound === 'most' ? 0 : low, bound === 'least' ? Infinity : high];
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, unit: string): boolean {
  const key = unit.slice(0, STEM);
  let shared = 0;
  for (const word of a) if (word !== key && b.has(word)) shared += 1;
  const least = Math.min(a.size, b.size) - 1;
  return shared >= 2 && least > 0 && shared / least >= ALIKE;
}
