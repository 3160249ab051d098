import type { Database, Statement } from 'better-sqlite3';

/** How a field of a row is kept: SQLite has no booleans and no lists. Column names are the field names. */
type Column = 'text' | 'number' | 'boolean' | 'json';

/** A state table: its name and how each field of its rows is kept. */
export interface Table<Row extends { id: string }> {
  readonly name: string;
  readonly columns: { readonly [Field in keyof Row & string]: Column };
}

type SqlValue = string | number | bigint | Buffer | null;

/** A row as SQLite gives it. */
export type RawRow = Record<string, SqlValue>;

const prepared = new WeakMap<Database, Map<string, Statement<SqlValue[], Record<string, SqlValue>>>>();

/** Prepares a statement once a connection. */
export function sql(db: Database, text: string): Statement<SqlValue[], Record<string, SqlValue>> {
  const statements = prepared.get(db) ?? new Map<string, Statement<SqlValue[], Record<string, SqlValue>>>();
  prepared.set(db, statements);
  let statement = statements.get(text);
  if (statement === undefined) {
    statement = db.prepare<SqlValue[], Record<string, SqlValue>>(text);
    statements.set(text, statement);
  }
  return statement;
}

function toColumn(kind: Column, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'boolean') return value === true ? 1 : 0;
  return value as string | number;
}

function fromColumn(kind: Column, value: SqlValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.parse(String(value)) as unknown;
  if (kind === 'boolean') return value === 1;
  return value;
}

function fieldsOf<Row extends { id: string }>(table: Table<Row>): [keyof Row & string, Column][] {
  return Object.entries(table.columns) as [keyof Row & string, Column][];
}

/** Turns a row as SQLite gives it into the row of the domain. */
export function readRow<Row extends { id: string }>(table: Table<Row>, raw: Record<string, SqlValue>): Row {
  const row: Record<string, unknown> = {};
  for (const [field, kind] of fieldsOf(table)) row[field] = fromColumn(kind, raw[field]);
  return row as Row;
}

/** The same of a row that may lack columns, being of an older format: the fields that it has. */
export function readKnown<Row extends { id: string }>(
  table: Table<Row>,
  raw: Record<string, SqlValue>,
): Partial<Row> {
  const known = fieldsOf(table).filter(([field]) => raw[field] !== undefined);
  return Object.fromEntries(
    known.map(([field, kind]) => [field, fromColumn(kind, raw[field])]),
  ) as Partial<Row>;
}

/** Inserts a whole row. Throws SQLite's error where a constraint says no. */
export function insertRow<Row extends { id: string }>(db: Database, table: Table<Row>, row: Row): void {
  const fields = fieldsOf(table);
  const names = fields.map(([field]) => `"${field}"`).join(', ');
  const marks = fields.map(() => '?').join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, row[field]));
  sql(db, `INSERT INTO ${table.name} (${names}) VALUES (${marks})`).run(...values);
}

/** Inserts a row of which some fields are not known: those get the table's defaults. Throws SQLite's error as insertRow. */
export function insertKnown<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  known: Readonly<Record<string, unknown>>,
): void {
  const fields = fieldsOf(table).filter(([field]) => known[field] !== undefined);
  const names = fields.map(([field]) => `"${field}"`).join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, known[field]));
  sql(db, `INSERT INTO ${table.name} (${names}) VALUES (${fields.map(() => '?').join(', ')})`).run(...values);
}

/** Changes some fields of the row with this id and returns the row as it then is. Throws where there is none. */
export function patchRow<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): Row {
  const fields = fieldsOf(table).filter(([field]) => field in patch);
  if (fields.length !== Object.keys(patch).length)
    throw new Error(`${table.name} has no such field: ${Object.keys(patch).join(', ')}`);
  const sets = fields.map(([field]) => `"${field}" = ?`).join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, patch[field]));
  const raw = sql(db, `UPDATE ${table.name} SET ${sets} WHERE id = ? RETURNING *`).get(...values, id);
  if (raw === undefined) throw new Error(`${table.name} has no row ${id}`);
  return readRow(table, raw);
}

/** Returns the row with this id, or null. */
export function rowById<Row extends { id: string }>(db: Database, table: Table<Row>, id: string): Row | null {
  const raw = sql(db, `SELECT * FROM ${table.name} WHERE id = ?`).get(id);
  return raw === undefined ? null : readRow(table, raw);
}

/** Returns the rows for which `condition` (SQL, with ? for `values`) holds. */
export function rowsWhere<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  condition: string,
  ...values: SqlValue[]
): Row[] {
  const raws = sql(db, `SELECT * FROM ${table.name} WHERE ${condition}`).all(...values);
  return raws.map((raw) => readRow(table, raw));
}
