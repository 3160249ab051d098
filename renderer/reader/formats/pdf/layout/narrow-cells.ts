import { chunkOf } from './chunk.ts';
import { lineOf, type Line } from './line.ts';
import type { TextItem } from './text-item.ts';

/** A figure as tables have them: with a sign, a currency, a unit of a letter or two, or a dash for none. */
const FIGURE = /^[-–—+±<>≤≥(]?\s?(?:[€$£¥]\s?)?(?:\d[\d.,:/]*|[-–—])\s?(?:%|‰|[\p{L}°]{1,2})?\)?[*†¹²³]?$/u;
/** Figures that stand above each other differ by less at their left or right ends, in points. */
const ALIGNED = 2;
const FEWEST_ROWS = 3;
/** The gap before the figures of at least one row is wider than this, in font sizes, and than any space in its label. */
const WIDE = 0.5;

/** A line that ends in figures: the cells before them, without them, and those. */
interface Row {
  readonly line: Line;
  readonly label: readonly (readonly TextItem[])[];
  readonly figures: readonly TextItem[];
}

/**
 * Parts lines into cells where the gaps are too narrow to tell: three lines or more below each other that end in as many
 * figures, which stand above each other.
 */
export function withNarrowCells(lines: readonly Line[]): Line[] {
  const rows = lines.map(rowOf);
  const result = [...lines];
  let start = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    if (at < rows.length && areAligned(rows[at - 1], rows[at])) continue;
    const run = rows.slice(start, at).filter((row) => row !== null);
    if (run.length >= FEWEST_ROWS && run.some(hasWideGap))
      for (const [place, row] of run.entries()) result[start + place] = parted(row);
    start = at;
  }
  return result;
}

function rowOf(line: Line): Row | null {
  if (line.rtl) return null;
  const label = line.cells.map(({ items }) => [...items]);
  const figures: TextItem[] = [];
  for (let cell = label.at(-1); cell !== undefined; cell = label.at(-1)) {
    const last = cell.at(-1);
    if (last === undefined) label.pop();
    else if (FIGURE.test(last.str.trim())) figures.unshift(...cell.splice(-1));
    else break;
  }
  return label.length === 0 || figures.length === 0 ? null : { line, label, figures };
}

function areAligned(before: Row | null | undefined, row: Row | null | undefined): boolean {
  if (before === null || row === null || before === undefined || row === undefined) return false;
  if (row.line.y - before.line.y > 3 * row.line.size || before.figures.length !== row.figures.length)
    return false;
  return row.figures.every(({ x, width }, at) => {
    const other = before.figures[at];
    if (other === undefined) return false;
    const shifts = [x - other.x, x + width - other.x - other.width];
    return shifts.some((shift) => Math.abs(shift) < ALIGNED);
  });
}

/** A line of prose that is set wide has all its spaces wide. */
function hasWideGap({ line, label, figures }: Row): boolean {
  const last = label.at(-1) ?? [];
  const gaps = [...last, ...figures.slice(0, 1)].flatMap(({ x }, at) => {
    const before = last[at - 1];
    return before === undefined ? [] : [x - before.x - before.width];
  });
  const own = gaps.at(-1) ?? 0;
  return own > WIDE * line.size && gaps.slice(0, -1).every((gap) => gap < own / 1.3);
}

function parted({ label, figures }: Row): Line {
  return lineOf([...label, ...figures.map((figure) => [figure])].map(chunkOf));
}
