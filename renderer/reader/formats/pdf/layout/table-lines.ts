import type { Line } from './line.ts';
import { isListItem } from './list-marker.ts';

/** Edges or centres of cells that stand above each other differ by less, in points. */
const ALIGNED = 3;

/**
 * Returns which lines of a column are rows of a table: parted by wide gaps at the same places as the line before or after.
 * Two lines of two cells may be prose that is set wide, so they need wider gaps than three rows or three cells do.
 */
export function tableLines(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before !== undefined && line !== undefined && areRows(before, line)) continue;
    const run = lines.slice(start, index);
    const isTable =
      run.length > 2 || (run.length === 2 && run.every((row) => row.cells.length > 2 || hasWideGap(row)));
    if (isTable) for (let at = start; at < index; at++) rows.add(at);
    start = index;
  }
  // A table's head is often set otherwise than its rows.
  for (const [index, line] of lines.entries()) {
    const beside = [index - 1, index + 1].find((at) => rows.has(at));
    const other = beside === undefined ? undefined : lines[beside];
    if (line.cells.length > 2 && other !== undefined && Math.abs(other.y - line.y) < 4 * line.size)
      rows.add(index);
  }
  return rows;
}

function areRows(before: Line, line: Line): boolean {
  if (line.y - before.y > 4 * line.size || before.cells.length < 2 || line.cells.length < 2) return false;
  if (isMarked(before) || isMarked(line)) return false;
  return line.cells
    .slice(1)
    .some((cell) => before.cells.slice(1).some((other) => isAligned(cell.x0, cell.x1, other.x0, other.x1)));
}

function isAligned(x0: number, x1: number, otherX0: number, otherX1: number): boolean {
  const shifts = [x0 - otherX0, x1 - otherX1, (x0 + x1 - otherX0 - otherX1) / 2];
  return shifts.some((shift) => Math.abs(shift) < ALIGNED);
}

function hasWideGap({ cells, size }: Line): boolean {
  return cells.some((cell, index) => cell.x0 - (cells[index - 1]?.x1 ?? Infinity) > 2 * size);
}

/** Two cells of which the first is a list's marker are a list item, not a row. */
function isMarked({ cells, text }: Line): boolean {
  return cells.length === 2 && isListItem(text);
}
