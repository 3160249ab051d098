import { basename } from 'node:path';
import Papa from 'papaparse';
import type { FoundChecks } from '../../../core/archives/claim-review.ts';
import { checkOfRow, guessColumns } from '../../../core/archives/columns.ts';
import { tableRows } from '../../../core/archives/table-rows.ts';
import type { ColumnMapping } from '../../../core/model/earlier-check/columns.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { shorten } from '../../../core/kernel/tidy.ts';
import { HEAD_BYTES, headOf, pieces, sizeOf, type Far } from './file-text.ts';

/** A table of text: what parts its cells, and its headings. */
export interface TextTable {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/** Returns the table that a text begins with; null if it is none: it has headings, and more than one column. */
export function tableIn(name: string, head: string): TextTable | null {
  const even = head.replace(/\r\n?/gu, '\n');
  const { delimiter } = Papa.parse<string[]>(even, { preview: 1, skipEmptyLines: 'greedy' }).meta;
  const rows = tableRows(name, delimiter);
  const [first] = [...rows.add(head), ...lastOf(rows)];
  const names = (first ?? []).map((cell) => cell.trim());
  return names.length < 2 ? null : { delimiter, names };
}

/** A text that has a quotation mark alone is often no table; where it is one, reading it says so. */
function lastOf(rows: ReturnType<typeof tableRows>): string[][] {
  try {
    return rows.end();
  } catch {
    return [];
  }
}

/**
 * Returns so many rows at most from below the headings of a table, of those that are in the beginning of the file. Throws quoteNotClosed where
 * that is the whole file.
 */
export function firstRows(path: string, { delimiter }: TextTable, most: number): string[][] {
  const rows = tableRows(basename(path), delimiter);
  const found = rows.add(headOf(path));
  if (sizeOf(path) <= HEAD_BYTES) found.push(...rows.end());
  return found.slice(1, 1 + most);
}

/**
 * Returns the checks of a table. `mapping` says which column has what; without it the headings do. Throws noClaimColumn, quoteNotClosed,
 * rowTooLong, and what reading its text throws.
 */
export async function* tableChecks(
  path: string,
  { delimiter, names }: TextTable,
  mapping: ColumnMapping | null,
  far: Far,
): AsyncGenerator<FoundChecks> {
  const columns = mapping ?? guessColumns(names);
  if (columns.claim === undefined || !names.includes(columns.claim))
    throw new TickmarkError('noClaimColumn', { name: basename(path), ...shownNames(names) });
  const checkOf = checkOfRow(names, columns);
  const rows = tableRows(basename(path), delimiter);
  let isFirst = true;
  const checksIn = (found: readonly string[][]): FoundChecks => {
    const checks = found.slice(isFirst ? 1 : 0).map(checkOf);
    isFirst &&= found.length === 0;
    const whole = checks.filter((check) => check !== null);
    return { checks: whole, withoutClaim: checks.length - whole.length };
  };
  for await (const piece of pieces(path, far)) yield checksIn(rows.add(piece));
  yield checksIn(rows.end());
}

const MOST_NAMES = 12;
const MOST_OF_A_NAME = 40;

/** Headings as a message can have them, and how many it leaves out. */
function shownNames(names: readonly string[]): { columns: string; more: number } {
  const shown = names.slice(0, MOST_NAMES).map((name) => shorten(name, MOST_OF_A_NAME));
  return { columns: shown.join(', '), more: names.length - shown.length };
}
