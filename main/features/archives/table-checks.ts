import { basename } from 'node:path';
import Papa from 'papaparse';
import type { FoundChecks } from '../../../core/archives/claim-review.ts';
import { checkOfRow, guessColumns } from '../../../core/archives/columns.ts';
import type { ColumnMapping } from '../../../core/model/earlier-check/columns.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { headOf, pieces, type Far } from './file-text.ts';

/** A table of text: what parts its cells, and its headings. */
export interface TextTable {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/** Returns the table that a text begins with; null if it is none: it has headings, and more than one column. */
export function tableIn(head: string): TextTable | null {
  const { data, meta } = Papa.parse<string[]>(head, { preview: 1, skipEmptyLines: 'greedy' });
  const names = (data[0] ?? []).map((cell) => cell.trim());
  return names.length < 2 ? null : { delimiter: meta.delimiter, names };
}

/** Returns so many rows at most from below the headings of a table; the last is whole only if it is in the beginning of the file. */
export function firstRows(path: string, { delimiter }: TextTable, most: number): string[][] {
  return Papa.parse<string[]>(headOf(path), {
    delimiter,
    preview: most + 1,
    skipEmptyLines: 'greedy',
  }).data.slice(1);
}

/**
 * Returns the checks of a table. `mapping` says which column has what; without it the headings do. Throws noClaimColumn, and what reading its
 * text throws.
 */
export async function* tableChecks(
  path: string,
  { delimiter, names }: TextTable,
  mapping: ColumnMapping | null,
  far: Far,
): AsyncGenerator<FoundChecks> {
  const columns = mapping ?? guessColumns(names);
  if (columns.claim === undefined || !names.includes(columns.claim))
    throw new TickmarkError('noClaimColumn', { name: basename(path), columns: names.join(', ') });
  const checkOf = checkOfRow(names, columns);
  let isFirst = true;
  for await (const rows of tableRows(path, delimiter, far)) {
    const part: FoundChecks & { withoutClaim: number } = { checks: [], withoutClaim: 0 };
    for (const row of rows) {
      if (isFirst) {
        isFirst = false;
        continue;
      }
      const check = checkOf(row);
      if (check === null) part.withoutClaim++;
      else part.checks.push(check);
    }
    yield part;
  }
}

async function* tableRows(path: string, delimiter: string, far: Far): AsyncGenerator<string[][]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter, skipEmptyLines: 'greedy' });
  let failure: unknown = null;
  const feeding = (async () => {
    try {
      for await (const piece of pieces(path, far))
        if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve));
    } catch (thrown) {
      failure = thrown;
    }
    parser.end();
  })();
  let rows: string[][] = [];
  for await (const row of parser as AsyncIterable<string[]>) {
    rows.push(row);
    if (rows.length < ROWS_AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  await feeding;
  if (failure !== null) throw failure as Error;
  yield rows;
}

const ROWS_AT_ONCE = 500;
