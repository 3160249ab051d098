/** A cell as it is shown. */
export interface Cell {
  readonly text: string;
  /** True for figures and dates, which head no column. */
  readonly isValue: boolean;
}

/** A sheet that was read; rows and columns count from 0, and cells without words are absent. */
export interface Grid {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** Cells that are one with others: what stands in the first counts for all. */
  readonly merges: readonly CellRange[];
  /** What people noted at cells. */
  readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** How many rows the file has of it, and how many of them were read. */
  readonly has: number;
  readonly read: number;
}

/** Cells from one corner to the other, both included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last column of a sheet is XFD, and its last row this one. What says that it lies beyond lies nowhere. */
export const COLUMNS = 16_384;
export const ROWS = 1_048_576;
/** Of a merge, so many cells are filled at most: a hostile one is as large as the sheet. */
const MOST_FILLED = 2000;

/**
 * Returns a row with the words of merged cells in each of them, so that each figure has the heading or the label that stands above or beside
 * several.
 */
export function filledRow(grid: Grid, row: number, merges: readonly CellRange[]): Map<number, Cell> {
  const cells = new Map(grid.rows.get(row));
  for (const { top, left, bottom, right } of merges) {
    if (row < top || row > bottom) continue;
    const cell = grid.rows.get(top)?.get(left);
    if (cell === undefined || cell.isValue) continue;
    for (let column = left; column <= Math.min(right, left + MOST_FILLED); column += 1)
      if (!cells.has(column)) cells.set(column, cell);
  }
  return cells;
}
