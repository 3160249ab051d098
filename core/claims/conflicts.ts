import type { Figure, FigureConflict } from './analysis.ts';
import type { Unit } from './unit.ts';

/** How alike two sentences must be, besides their figures, to speak of one thing: shared words of the smaller set. */
const ALIKE = 0.34;
/** Only so many sentences with one unit are compared with each other, so that a long list costs no more than its length. */
const MOST = 12;

interface Place {
  readonly figure: Figure;
  readonly index: number;
  readonly words: ReadonlySet<string>;
}

/**
 * Returns figures of one article that do not fit each other: the same unit, exact values that differ, and sentences
 * that share enough of their longer words. A hint for a checker, so it rather stays silent. Linear in the figures.
 */
export function conflictsOf(units: readonly Unit[], figures: readonly Figure[]): FigureConflict[] {
  const indexes = new Map(figures.map((figure, index) => [figure, index]));
  const byUnit = new Map<string, Place[]>();
  for (const unit of units) {
    const words = new Set(
      unit.tokens
        .filter((token) => token.kind === 'word' && token.lower.length > 4)
        .map(({ lower }) => lower.slice(0, 6)),
    );
    for (const figure of unit.figures) {
      const index = indexes.get(figure);
      const word = figure.unit?.split(' ').at(-1);
      if (index === undefined || word === undefined || figure.kind !== 'number') continue;
      const places = byUnit.get(word) ?? [];
      if (places.length < MOST) places.push({ figure, index, words });
      byUnit.set(word, places);
    }
  }
  const conflicts: FigureConflict[] = [];
  for (const [unit, places] of byUnit)
    for (const [at, a] of places.entries())
      for (const b of places.slice(at + 1))
        if (differs(a.figure, b.figure) && alike(a.words, b.words, unit))
          conflicts.push({ figures: [a.index, b.index], unit });
  return conflicts.sort((a, b) => (a.figures[0] ?? 0) - (b.figures[0] ?? 0));
}

function differs(a: Figure, b: Figure): boolean {
  if (a.per !== b.per) return false;
  const [lowA, highA] = a.range ?? [a.value ?? 0, a.value ?? 0];
  const [lowB, highB] = b.range ?? [b.value ?? 0, b.value ?? 0];
  if (highA >= lowB && highB >= lowA) return false;
  const near = Math.abs(highA - highB) / Math.max(highA, highB, 1) < 0.1;
  return !((a.approximate || b.approximate) && near);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, unit: string): boolean {
  const key = unit.slice(0, 6);
  let shared = 0;
  for (const word of a) if (word !== key && b.has(word)) shared += 1;
  const least = Math.min(a.size, b.size) - 1;
  return shared >= 2 && least > 0 && shared / least >= ALIKE;
}
