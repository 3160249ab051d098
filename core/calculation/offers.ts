import { InputName } from '../model/calculation.ts';
import { lowerCase } from '../text/scan.ts';
import { compareWithFigure, largestStep, type ClaimFigure, type Comparison } from './compare.ts';
import { evaluate, type NamedNumber } from './evaluate.ts';

/** A cell of a table that holds a number, with the headings of its row and column. */
export interface NumberCell extends NamedNumber {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/** A calculation of a table's cells that gives a claim's figure. */
export interface OfferedCalculation {
  readonly kind: 'cell' | 'sum' | 'share' | 'change' | 'difference' | 'perHead';
  readonly expression: string;
  /** The names of the cells in it. */
  readonly cells: readonly string[];
  readonly value: string;
  readonly unit: string | null;
  readonly comparison: Comparison;
  /** How many words of a cell's label the claim has too, on the average. */
  readonly shared: number;
}

/** Of a longer row or column only so many cells are combined: those whose labels the claim has words of come first. */
const MOST_IN_LINE = 200;
const MOST_OFFERS = 10;
/** Of a figure that many calculations give by chance so many are worked out to the last digit. */
const MOST_TRIED = 400;

interface Try {
  readonly kind: OfferedCalculation['kind'];
  readonly cells: readonly NumberCell[];
  readonly expression: string;
}

/** True where about so much may be the claim's figure, so that it is worth to be worked out. */
type MayGive = (about: number) => boolean;

/**
 * Returns the calculations of a table's cells that give a claim's figure, at most ten: a cell by itself, sums of neighbours in a row or column,
 * shares, changes and differences of two in a line, and one column per head of another. Those whose labels the claim speaks of come
 * first, then the simplest. With two digits much comes out by chance: it is the checker who chooses.
 */
export function offerCalculations(
  cells: readonly NumberCell[],
  claim: ClaimFigure,
  text: string,
): OfferedCalculation[] {
  const shares = sharedWords(text);
  const usable = cells.filter(({ name }) => InputName.safeParse(name).success);
  const mayGive = likelyFor(claim);
  const tries = [...linesOf(usable, shares)].flatMap((line) => [...triesIn(line, mayGive)]);
  const likely = [...singles(usable, mayGive), ...tries]
    .toSorted((a, b) => meanOf(b.cells, shares) - meanOf(a.cells, shares))
    .slice(0, MOST_TRIED);
  const found = new Map<string, OfferedCalculation>();
  for (const { kind, cells: own, expression } of likely) {
    const result = evaluate(expression, claim.language, own);
    if (!result.ok || found.has(expression)) continue;
    const comparison = compareWithFigure(result, claim);
    if (comparison.agreement !== 'equal' && comparison.agreement !== 'rounded') continue;
    const { value, unit } = result;
    const names = own.map(({ name }) => name);
    found.set(expression, {
      kind,
      expression,
      cells: names,
      value,
      unit,
      comparison,
      shared: meanOf(own, shares),
    });
  }
  return [...found.values()].toSorted(byUse).slice(0, MOST_OFFERS);
}

function byUse(one: OfferedCalculation, other: OfferedCalculation): number {
  const isEqual = ({ comparison }: OfferedCalculation) => (comparison.agreement === 'equal' ? 1 : 0);
  return (
    other.shared - one.shared ||
    isEqual(other) - isEqual(one) ||
    one.cells.length - other.cells.length ||
    (one.expression < other.expression ? -1 : 1)
  );
}

/** Rows and columns, each in order. */
function* linesOf(cells: readonly NumberCell[], shares: (label: string) => number): Generator<Line> {
  for (const along of ['row', 'column'] as const) {
    const lines = new Map<number, NumberCell[]>();
    for (const cell of cells) {
      const line = lines.get(cell[along]);
      if (line === undefined) lines.set(cell[along], [cell]);
      else line.push(cell);
    }
    for (const line of lines.values()) {
      const told =
        line.length <= MOST_IN_LINE ? line : line.toSorted((a, b) => shares(b.label) - shares(a.label));
      const across = along === 'row' ? 'column' : 'row';
      yield { along, cells: told.slice(0, MOST_IN_LINE).toSorted((a, b) => a[across] - b[across]) };
    }
  }
}

interface Line {
  readonly along: 'row' | 'column';
  readonly cells: readonly NumberCell[];
}

function* singles(cells: readonly NumberCell[], mayGive: MayGive): Generator<Try> {
  for (const cell of cells)
    if (mayGive(Number(cell.value))) yield { kind: 'cell', cells: [cell], expression: cell.name };
}

function* triesIn(line: Line, mayGive: MayGive): Generator<Try> {
  const numbers = line.cells.map(({ value }) => Number(value));
  yield* sumsIn(line.cells, numbers, mayGive);
  yield* pairsIn(line, numbers, mayGive);
  const total = numbers.reduce((all, number) => all + number, 0);
  const whole = sumOf(line.cells);
  for (const [at, cell] of line.cells.entries())
    if (line.cells.length > 2 && mayGive((numbers[at] ?? 0) / total))
      yield { kind: 'share', cells: line.cells, expression: `share(${cell.name}; ${whole})` };
}

function sumOf(cells: readonly NumberCell[]): string {
  return `sum(${cells.map(({ name }) => name).join('; ')})`;
}

function* sumsIn(cells: readonly NumberCell[], numbers: readonly number[], mayGive: MayGive): Generator<Try> {
  for (let at = 0; at < cells.length; at += 1) {
    let sum = numbers[at] ?? 0;
    for (let to = at + 1; to < cells.length; to += 1) {
      sum += numbers[to] ?? 0;
      if (!mayGive(sum)) continue;
      const own = cells.slice(at, to + 1);
      yield { kind: 'sum', cells: own, expression: sumOf(own) };
    }
  }
}

/** Of two in a line what they give together; per head only within a row, where a column counts the people. */
function* pairsIn({ along, cells }: Line, numbers: readonly number[], mayGive: MayGive): Generator<Try> {
  for (const [at, cell] of cells.entries())
    for (const [place, other] of cells.entries()) {
      const [one, two] = [numbers[at] ?? 0, numbers[place] ?? 0];
      const pair = [cell, other];
      const [from, to] = [cell.name, other.name];
      if (place > at && mayGive((two - one) / one))
        yield { kind: 'change', cells: pair, expression: `change(${from}; ${to})` };
      if (place > at && mayGive(two - one))
        yield { kind: 'difference', cells: pair, expression: `${to} - ${from}` };
      if (place === at || !mayGive(one / two)) continue;
      if (Math.abs(one) < Math.abs(two))
        yield { kind: 'share', cells: pair, expression: `share(${from}; ${to})` };
      if (along === 'row') yield { kind: 'perHead', cells: pair, expression: `perHead(${from}; ${to})` };
    }
}

/** Tells numbers that are far from a claim's figure, as they stand and in percent. */
function likelyFor(claim: ClaimFigure): MayGive {
  const { value, kind } = claim.figure;
  if (value === null) return () => false;
  const most = largestStep(claim);
  const isNear = (number: number) => Math.abs(Math.abs(number) - Math.abs(value)) <= most;
  return (about) => isNear(about) || (kind === 'percentage' && isNear(about * 100));
}

function meanOf(cells: readonly NumberCell[], shares: (label: string) => number): number {
  return cells.reduce((sum, { label }) => sum + shares(label), 0) / cells.length;
}

/** Returns how many longer words of a label a text has too; a beginning in common is enough. */
function sharedWords(text: string): (label: string) => number {
  const wordsIn = (words: string) => lowerCase(words).match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
  const own = new Set(wordsIn(text).map((word) => word.slice(0, 6)));
  // A cell is asked for with each calculation that it is a part of.
  const known = new Map<string, number>();
  return (label) => {
    const count = known.get(label) ?? wordsIn(label).filter((word) => own.has(word.slice(0, 6))).length;
    known.set(label, count);
    return count;
  };
}
