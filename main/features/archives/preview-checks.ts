import type { ChecksPreview, ChecksTable } from '../../../core/contract/archives.ts';
import { guessColumns } from '../../../core/archives/columns.ts';
import { CheckColumn, type ColumnMapping } from '../../../core/model/earlier-check/columns.ts';
import { cutAt } from '../../../core/kernel/tidy.ts';
import { inArchives } from '../../../db/archives/archives-file.ts';
import { columnsOf } from '../../../db/archives/archives.ts';
import { kindOfChecksFile } from './read-checks-file.ts';
import { firstRows, type TextTable } from './table-checks.ts';

/** So many rows show what a column holds. */
const SHOWN_ROWS = 3;
const MOST_SHOWN_COLUMNS = 200;
const MOST_SHOWN = 200;

/**
 * Returns what a file of earlier checks is, by how it begins. Of a table it also gives the first rows and the columns that would be read: those
 * by which the archive of that name was read last, if the table has them, else what its headings say. Throws as kindOfChecksFile.
 */
export function previewChecks(wish: { library: string; file: string; archive: string }): ChecksPreview {
  const file = kindOfChecksFile(wish.file);
  if (file.kind !== 'table') return { kind: file.kind, table: null };
  const kept = inArchives(wish.library, 'read', (db) => db && columnsOf(db, wish.archive));
  return { kind: 'table', table: tableOf(wish.file, file, kept) };
}

function tableOf(path: string, table: TextTable, kept: ColumnMapping | null): ChecksTable {
  const names = [...new Set(table.names)].filter((name) => name !== '').slice(0, MOST_SHOWN_COLUMNS);
  const places = names.map((name) => table.names.indexOf(name));
  const rows = firstRows(path, table, SHOWN_ROWS).map((row) =>
    places.map((at) => cutAt((row[at] ?? '').trim(), MOST_SHOWN)),
  );
  const known = kept === null ? {} : within(kept, names);
  return { names, rows, columns: known.claim === undefined ? within(guessColumns(names), names) : known };
}

/** What a table has of some columns. */
function within(columns: ColumnMapping, names: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const column of CheckColumn.options) {
    const name = columns[column];
    if (name !== undefined && names.includes(name)) mapping[column] = name;
  }
  return mapping;
}
