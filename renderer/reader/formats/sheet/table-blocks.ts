import { cutAt } from '../../../../core/kernel/tidy.ts';
import { columnName, type Locator } from '../../../../core/model/source/locator.ts';
import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { COLUMNS, filledRow, ROWS, type Cell, type CellRange, type Grid } from './grid.ts';

type Cells = Extract<Locator, { kind: 'cells' }>;
type Row = ReadonlyMap<number, Cell>;

/** A table is headed within its first rows, or not at all. */
const HEAD_ROWS = 20;
/** So many cells of a row are one passage; what is wider becomes several, each with the label of its row. */
const WIDE = 40;
/** How much of a heading, or of a label, stands beside each value. */
const LABEL = 120;
/** Of a sheet's name, what a locator keeps. */
const NAME = 200;
const BETWEEN = '; ';

/**
 * Returns the rows of a sheet as blocks, each with its cells: 'heading: value; heading: value', so that a figure stands beside what it
 * counts. What stands above the headings, and a cell alone, is a text of its own. `several` is whether the file has other sheets.
 */
export function tableBlocks(grid: Grid, several: boolean): SourceBlock[] {
  const sheet = several ? cutAt(grid.name, NAME) || null : null;
  const head = headOf(grid);
  const comments = commentsByRow(grid);
  const blocks: SourceBlock[] = several && grid.rows.size > 0 ? [sheetBlock(grid, sheet)] : [];
  // Merges that lie in the head, which is worked out once, do not lengthen every row's work.
  const merges = grid.merges.filter(({ top, bottom }) => bottom > head.last && bottom > top);
  for (const row of [...grid.rows.keys()].filter((number) => number < ROWS).sort((a, b) => a - b)) {
    const own = inOrder(grid.rows.get(row) ?? new Map<number, Cell>());
    const place = (from: number, to: number): Cells => placeOf(sheet, row, from, to);
    if (row > head.last) blocks.push(...rowBlocks(own, rowWith(grid, row, merges), head.labels, place));
    else blocks.push(...plainBlocks(own, place));
    for (const { column, text } of comments.get(row)?.filter((one) => one.column < COLUMNS) ?? [])
      blocks.push({ text, kind: 'paragraph', level: null, marked: true, locator: place(column, column) });
  }
  return blocks;
}

function inOrder(row: Row): Own {
  return [...row].filter(([column]) => column < COLUMNS).sort(([a], [b]) => a - b);
}

function rowWith(grid: Grid, row: number, merges: readonly CellRange[]): Row {
  return merges.length === 0 ? (grid.rows.get(row) ?? new Map<number, Cell>()) : filledRow(grid, row, merges);
}

function commentsByRow({ comments }: Grid): Map<number, Grid['comments'][number][]> {
  const rows = new Map<number, Grid['comments'][number][]>();
  for (const comment of comments) rows.set(comment.row, [...(rows.get(comment.row) ?? []), comment]);
  return rows;
}

function sheetBlock(grid: Grid, sheet: string | null): SourceBlock {
  const rows = [...grid.rows.keys()];
  const first = rows.reduce((a, b) => Math.min(a, b), rows[0] ?? 0);
  const [column] = inOrder(grid.rows.get(first) ?? new Map<number, Cell>())[0] ?? [0];
  const locator = placeOf(sheet, Math.min(first, ROWS - 1), column, column);
  return { text: grid.name, kind: 'heading', level: 2, marked: true, locator };
}

function placeOf(sheet: string | null, row: number, from: number, to: number): Cells {
  return {
    kind: 'cells',
    sheet,
    from: `${columnName(from + 1)}${row + 1}`,
    to: `${columnName(to + 1)}${row + 1}`,
  };
}

/** The rows that head the columns, from `first` to `last`, and what each column is headed with. Without any, `last` is -1. */
interface Head {
  readonly first: number;
  readonly last: number;
  readonly labels: ReadonlyMap<number, string>;
}

/** The first row with words alone in two cells or more heads the table, if a row follows that has as many; a second one may go with it. */
function headOf(grid: Grid): Head {
  const rows = [...grid.rows.keys()].sort((a, b) => a - b);
  const none = { first: -1, last: -1, labels: new Map<number, string>() };
  const at = rows.slice(0, HEAD_ROWS).findIndex((row, index) => {
    const cells = grid.rows.get(row);
    const below = grid.rows.get(rows[index + 1] ?? -1);
    return (cells?.size ?? 0) > 1 && (isHead(cells) || isYearHead(cells, below));
  });
  const first = rows[at];
  const next = rows[at + 1];
  if (first === undefined || next === undefined) return none;
  const merges = grid.merges.filter(({ top }) => top <= next);
  const upper = filledRow(grid, first, merges);
  const spans = merges.some(({ top, left, right }) => top === first && right > left);
  const below = grid.rows.get(next);
  const goesOn = spans && isHead(below) && rows[at + 2] !== undefined;
  const labels = new Map([...upper].map(([column, { text }]): [number, string] => [column, text]));
  if (goesOn)
    for (const [column, { text }] of below ?? []) {
      const above = labels.get(column);
      labels.set(column, above === undefined || above === text ? text : `${above} – ${text}`);
    }
  return { first, last: goesOn ? next : first, labels };
}

function isHead(row: Row | undefined): boolean {
  return row !== undefined && [...row.values()].every(({ isValue }) => !isValue);
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** Words and years head a table if figures stand below the years: in a row of its own kind there would be years again. */
function isYearHead(row: Row | undefined, below: Row | undefined): boolean {
  const cells = [...(row ?? [])];
  const years = cells.filter(([, { isValue }]) => isValue);
  return (
    years.length > 0 &&
    years.length < cells.length &&
    years.every(([, { text }]) => YEAR.test(text.trim())) &&
    years.some(([column]) => below?.get(column)?.isValue === true) &&
    years.every(([column]) => !YEAR.test(below?.get(column)?.text.trim() ?? ''))
  );
}

type Own = readonly (readonly [column: number, cell: Cell])[];

/** Title, notes and headings: their words as they stand. */
function plainBlocks(cells: Own, place: (from: number, to: number) => Cells): SourceBlock[] {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return [];
  const text = cells.map(([, cell]) => cell.text).join(BETWEEN);
  return [
    {
      text,
      kind: cells.length > 1 ? 'tableRow' : 'paragraph',
      level: null,
      marked: true,
      locator: place(first[0], last[0]),
    },
  ];
}

function rowBlocks(
  own: Own,
  filled: Row,
  labels: ReadonlyMap<number, string>,
  place: (from: number, to: number) => Cells,
): SourceBlock[] {
  const [first] = own;
  if (first === undefined) return [];
  const all = inOrder(filled);
  // A cell alone at the beginning is a note, or a heading within the table.
  if (all.length === 1 && labels.size > 2 && !first[1].isValue && first[0] === Math.min(...labels.keys()))
    return plainBlocks(own, place);
  const blocks: SourceBlock[] = [];
  for (let from = 0; from < all.length; from += WIDE) {
    const part = all.slice(from, from + WIDE);
    const [start] = part;
    const end = part.at(-1);
    if (start === undefined || end === undefined) break;
    const label = from === 0 || all[0] === undefined ? [] : [worded(all[0], labels)];
    const text = [...label, ...part.map((cell) => worded(cell, labels))].join(BETWEEN);
    blocks.push({ text, kind: 'tableRow', level: null, marked: true, locator: place(start[0], end[0]) });
  }
  return blocks;
}

function worded([column, { text }]: Own[number], labels: ReadonlyMap<number, string>): string {
  const label = labels.get(column);
  return label === undefined || label === text ? text : `${cutAt(label, LABEL)}: ${text}`;
}
