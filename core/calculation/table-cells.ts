import type { CalculationInput } from '../model/calculation.ts';
import { columnName, type Locator } from '../model/source/locator.ts';
import { evaluate } from './evaluate.ts';
import type { NumberCell } from './offers.ts';

type Cells = Extract<Locator, { kind: 'cells' }>;

/** A row of a table as its source has it: 'town: Ouwerzijl; 2019: 1100; 2024: 1250', from B3 to D3. */
export interface TableRow {
  readonly text: string;
  readonly locator: Locator;
}

/** A cell with a number, with the number as the table has it, and its place. */
export interface TableCell extends NumberCell {
  readonly words: string;
  readonly locator: Cells;
}

/** A sheet's cells with numbers. */
export type Sheet = readonly TableCell[];

const BETWEEN = '; ';
const AFTER_LABEL = ': ';
/** Signs, a currency, digits and what stands between them, and a unit: neither a date, nor a time, nor a telephone number. */
const NUMBER = /^[-−+]?\s*[€$£¥]?\s*\d[\d.,'’\u00a0\u202f ]*(?:\s?(?:%|[€$£¥]|\p{L}{1,12}))?$/u;
/** Of a larger table the first cells count. */
const MOST_CELLS = 20_000;

interface Piece {
  readonly label: string | null;
  readonly value: string;
}

interface Row {
  readonly row: number;
  readonly first: number;
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** The same without being told apart: what a row of headings has. */
  readonly parts: readonly string[];
}

/**
 * Returns the cells with numbers of each sheet in the rows of a table. A row does not tell which of its cells are empty: where it has fewer parts
 * than cells, its labels tell which they are, and a row that cannot be told is left out. Numbers are read in the one of the `languages` in which
 * most of them can be, the first of equals.
 */
export function sheetsOf(rows: readonly TableRow[], languages: readonly string[]): Sheet[] {
  const sheets = new Map<string | null, Row[]>();
  for (const { text, locator } of rows) {
    if (locator.kind !== 'cells') continue;
    const own = sheets.get(locator.sheet) ?? [];
    own.push(rowOf(text, locator));
    sheets.set(locator.sheet, own);
  }
  return [...sheets].map(([sheet, own]) => cellsOf(own, sheet, languages)).filter(({ length }) => length > 0);
}

function rowOf(text: string, { from, to }: Cells): Row {
  const [first, last] = [placeOf(from), placeOf(to)];
  const parts = text.split(BETWEEN).map((part) => part.trim());
  const pieces = parts.map((part): Piece => {
    const at = part.lastIndexOf(AFTER_LABEL);
    return at === -1
      ? { label: null, value: part.trim() }
      : { label: part.slice(0, at), value: part.slice(at + AFTER_LABEL.length).trim() };
  });
  const width = last.column - first.column + 1;
  // A part of a wide row begins with the label of the row.
  const isLabelled = first.column > 0 && pieces.length === width + 1;
  const place = { row: first.row, first: first.column, width };
  return isLabelled
    ? { ...place, pieces: pieces.slice(1), parts: parts.slice(1) }
    : { ...place, pieces, parts };
}

/** Row and column of a cell, from 0. */
function placeOf(cell: string): { row: number; column: number } {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(cell.slice(letters.length)) - 1, column };
}

function cellsOf(rows: readonly Row[], sheet: string | null, languages: readonly string[]): Sheet {
  const columns = columnsByLabel(rows);
  if (columns === null) return [];
  const found = rows.flatMap((row) => placedIn(row, columns)).slice(0, MOST_CELLS);
  const language =
    languages.toSorted((one, other) => readable(found, other) - readable(found, one))[0] ?? 'und';
  return found.flatMap(({ row, column, words, label }): TableCell[] => {
    const number = evaluate(words, language, []);
    if (!number.ok) return [];
    const name = `${columnName(column + 1)}${row + 1}`;
    const locator: Cells = { kind: 'cells', sheet, from: name, to: name };
    const { value, unit } = number;
    return [{ name, value, unit, row, column, label, words, locator }];
  });
}

function readable(found: readonly Placed[], language: string): number {
  return found.filter(({ words }) => evaluate(words, language, []).ok).length;
}

/**
 * Which column has which label; null where headings cannot be told. A row of headings is one whose parts another row has as its labels, each
 * in its place and without an empty cell: a heading or a cell may have what stands between cells. Without any label the table has no headings.
 */
function columnsByLabel(rows: readonly Row[]): ReadonlyMap<string, number> | null {
  if (rows.every(({ pieces }) => pieces.every(({ label }) => label === null))) return new Map();
  const labelled = new Set(
    rows
      .filter(({ pieces, width }) => pieces.length === width && pieces.every(({ label }) => label !== null))
      .map(({ first, pieces }) => JSON.stringify([first, pieces.map(({ label }) => label)])),
  );
  const head = rows.find(
    ({ first, width, parts }) =>
      parts.length === width &&
      new Set(parts).size === parts.length &&
      labelled.has(JSON.stringify([first, parts])),
  );
  return head === undefined ? null : new Map(head.parts.map((label, at) => [label, head.first + at]));
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly words: string;
  readonly label: string;
}

function placedIn(row: Row, columns: ReadonlyMap<string, number>): Placed[] {
  const { pieces, width, first } = row;
  // Headings have no labels. Without any in the whole table all of its rows are read.
  if (columns.size > 0 && pieces.every(({ label }) => label === null)) return [];
  // Without headings a row tells its cells if none is empty.
  const isWhole = columns.size === 0 && pieces.length === width;
  const places = pieces.map(({ label }, at) =>
    isWhole ? first + at : label === null ? null : (columns.get(label) ?? null),
  );
  const name = pieces.find(({ value }) => !NUMBER.test(value))?.value ?? '';
  return pieces.flatMap(({ label, value }, at): Placed[] => {
    const column = places[at] ?? null;
    if (column === null || !NUMBER.test(value)) return [];
    return [{ row: row.row, column, words: value, label: `${name} ${label ?? ''}`.trim() }];
  });
}

/** Returns a cell as an input of a calculation. */
export function cellInput({ name, value, unit, words, locator }: TableCell, hash: string): CalculationInput {
  return { name, value, unit, words, hash, locator };
}
