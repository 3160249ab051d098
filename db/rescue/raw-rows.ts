import type { Database } from 'better-sqlite3';
import type { RawRow } from './shapes.ts';
import { sql } from '../tables/rows.ts';

/**
 * Puts a row that was found into a table of the new library, with the columns that the table has. Throws what SQLite
 * throws where the table refuses it.
 */
export function insertRaw(db: Database, table: string, row: RawRow): void {
  const columns = new Set(
    (db.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name),
  );
  const known = Object.entries(row).filter(([column]) => columns.has(column));
  const names = known.map(([column]) => `"${column}"`).join(', ');
  const marks = known.map(() => '?').join(', ');
  sql(db, `INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${marks})`).run(
    ...known.map(([, value]) => value),
  );
}
