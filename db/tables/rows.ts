import type { Database, Statement } from 'better-sqlite3';
import type { Column, ColumnFor } from '../../core/model/field-rule.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { sealRow, unsealRow, type KeptRow, type SealRule } from '../crypto/seal-row.ts';
import { vaultState } from '../crypto/library-key.ts';

/** A state table: its name and how each field of its rows is kept. Column names are the field names. */
export interface Table<Row extends { id: string }> {
  readonly name: string;
  readonly columns: { readonly [Field in keyof Row & string]-?: ColumnFor<Row[Field]> };
  /** Which fields of which rows are in a box in the column `sealed`. Callers read and write rows as if none were. */
  readonly seal?: SealRule<Row>;
}

type SqlValue = string | number | bigint | Buffer | null;

/** A row as SQLite gives it. */
export type RawRow = Record<string, SqlValue>;

const prepared = new WeakMap<Database, Map<string, Statement<SqlValue[], Record<string, SqlValue>>>>();

/** Prepares each statement once for each connection. */
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

const columnsOf = new WeakMap<object, readonly (readonly [string, Column])[]>();

/** The fields of a table and how each is stored, cached because thousands of rows are read with them. */
function fieldsOf<Row extends { id: string }>(
  table: Table<Row>,
): readonly (readonly [keyof Row & string, Column])[] {
  const known = columnsOf.get(table.columns) ?? Object.entries(table.columns);
  columnsOf.set(table.columns, known);
  return known as readonly (readonly [keyof Row & string, Column])[];
}

/** Turns a row from SQLite into a row of the domain, without its sealed fields. */
export function readRow<Row extends { id: string }>(table: Table<Row>, raw: Record<string, SqlValue>): Row {
  const row: Record<string, unknown> = {};
  for (const [field, kind] of fieldsOf(table)) row[field] = fromColumn(kind, raw[field]);
  return row as Row;
}

/** The same with its sealed fields, if the key is here. Throws sealDamaged. */
function readOpen<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  raw: Record<string, SqlValue>,
): Row {
  const row = readRow(table, raw);
  return table.seal === undefined ? row : unsealRow(db, table.seal, { row, box: boxOf(raw) });
}

/** The box of a row as SQLite gives it, or null. */
export function boxOf(raw: Readonly<Record<string, unknown>>): Buffer | null {
  const box = raw['sealed'];
  return Buffer.isBuffer(box) ? box : null;
}

/** The same for a row of an older format, which may lack columns: returns the fields that it has. */
export function readKnown<Row extends { id: string }>(
  table: Table<Row>,
  raw: Record<string, SqlValue>,
): Partial<Row> {
  const known = fieldsOf(table).filter(([field]) => raw[field] !== undefined);
  return Object.fromEntries(
    known.map(([field, kind]) => [field, fromColumn(kind, raw[field])]),
  ) as Partial<Row>;
}

/**
 * Inserts a whole row. Throws SQLite's error if a constraint refuses it; libraryLocked if it must be sealed and the
 * key is not here.
 */
export function insertRow<Row extends { id: string }>(db: Database, table: Table<Row>, row: Row): void {
  insertKept(db, table, table.seal === undefined ? { row, box: null } : sealRow(db, table.seal, row));
}

/** Inserts a row as stored, with its box unchanged. Throws SQLite's error as insertRow. */
export function insertKept<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  { row, box }: KeptRow<Row>,
): void {
  const fields = fieldsOf(table);
  const values = fields.map(([field, kind]) => toColumn(kind, row[field]));
  if (box !== null) values.push(box);
  const names = [...fields.map(([field]) => `"${field}"`), ...(box === null ? [] : ['sealed'])];
  const marks = names.map(() => '?').join(', ');
  sql(db, `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${marks})`).run(...values);
}

/** Inserts a row with unknown fields, which get the table's defaults. Throws SQLite's error as insertRow. */
export function insertKnown<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  known: Readonly<Record<string, unknown>>,
): void {
  const fields = fieldsOf(table).filter(([field]) => known[field] !== undefined);
  const names = fields.map(([field]) => `"${field}"`).join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, known[field]));
  const box = table.seal === undefined ? null : boxOf(known);
  const all = box === null ? names : `${names}, sealed`;
  const marks = [...values, ...(box === null ? [] : [box])].map(() => '?').join(', ');
  sql(db, `INSERT INTO ${table.name} (${all}) VALUES (${marks})`).run(
    ...values,
    ...(box === null ? [] : [box]),
  );
}

/**
 * Changes some fields of the row with this id and returns the changed row. Throws if there is none; libraryLocked if
 * sealed fields would have to change.
 */
export function patchRow<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): Row {
  const fields = fieldsOf(table).filter(([field]) => field in patch);
  if (fields.length !== Object.keys(patch).length)
    throw new Error(`${table.name} has no such field: ${Object.keys(patch).join(', ')}`);
  if (table.seal !== undefined) return patchSealed(db, table, table.seal, id, patch);
  const sets = fields.map(([field]) => `"${field}" = ?`).join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, patch[field]));
  const raw = sql(db, `UPDATE ${table.name} SET ${sets} WHERE id = ? RETURNING *`).get(...values, id);
  if (raw === undefined) throw new Error(`${table.name} has no row ${id}`);
  return readRow(table, raw);
}

/** Changes a row that may have or get a box. It is written whole. */
function patchSealed<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  rule: SealRule<Row>,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): Row {
  const raw = sql(db, `SELECT * FROM ${table.name} WHERE id = ?`).get(id);
  if (raw === undefined) throw new Error(`${table.name} has no row ${id}`);
  if (boxOf(raw) !== null && vaultState(db) !== 'open') throw new TickmarkError('libraryLocked');
  const row = { ...readOpen(db, table, raw), ...(patch as Partial<Row>) };
  putKept(db, table, sealRow(db, rule, row));
  return row;
}

/** Replaces the row with the same id by a row as stored. */
export function putKept<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  { row, box }: KeptRow<Row>,
): void {
  const fields = fieldsOf(table).filter(([field]) => field !== 'id');
  const sets = [...fields.map(([field]) => `"${field}" = ?`), 'sealed = ?'].join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, row[field]));
  sql(db, `UPDATE ${table.name} SET ${sets} WHERE id = ?`).run(...values, box, row.id);
}

/**
 * Writes some fields of a row unencrypted and removes its box, whether or not the key is here. Does nothing if there
 * is no such row.
 */
export function emptyRow<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  id: string,
  patch: Readonly<Partial<Row>>,
): void {
  const fields = fieldsOf(table).filter(([field]) => field in patch);
  const sets = [...fields.map(([field]) => `"${field}" = ?`), 'sealed = NULL'].join(', ');
  const values = fields.map(([field, kind]) => toColumn(kind, patch[field]));
  sql(db, `UPDATE ${table.name} SET ${sets} WHERE id = ?`).run(...values, id);
}

/** Returns the row with this id, or null. */
export function rowById<Row extends { id: string }>(db: Database, table: Table<Row>, id: string): Row | null {
  const raw = sql(db, `SELECT * FROM ${table.name} WHERE id = ?`).get(id);
  return raw === undefined ? null : readOpen(db, table, raw);
}

/** Returns the rows for which `condition` (SQL, with ? for `values`) holds. */
export function rowsWhere<Row extends { id: string }>(
  db: Database,
  table: Table<Row>,
  condition: string,
  ...values: SqlValue[]
): Row[] {
  const raws = sql(db, `SELECT * FROM ${table.name} WHERE ${condition}`).all(...values);
  return raws.map((raw) => readOpen(db, table, raw));
}
