import type { Database } from 'better-sqlite3';
import { mustSeal, seal, unseal, vaultState } from './library-key.ts';

/** Which rows of a table are sealed, and what of them. */
export interface SealRule<Row> {
  /** The table and column of the box, which its encryption binds to it together with the row's id. */
  readonly place: string;
  /** The values that sealed fields have outside the box. */
  blank(row: Row): Partial<Row>;
  /** Whether this row is about a protected source. */
  applies(db: Database, row: Row): boolean;
}

/** A row as it is stored: the open fields, and the box with the others. */
export interface KeptRow<Row> {
  row: Row;
  box: Buffer | null;
}

function purposeOf<Row extends { id: string }>(rule: SealRule<Row>, { id }: Row): string {
  return `${rule.place} ${id}`;
}

/** Returns a row as it is stored. Throws libraryLocked where it must be sealed and the key is not here. */
export function sealRow<Row extends { id: string }>(
  db: Database,
  rule: SealRule<Row>,
  row: Row,
): KeptRow<Row> {
  if (!rule.applies(db, row) || !mustSeal(db)) return { row, box: null };
  const blank = rule.blank(row);
  const secret = Object.keys(blank).map((field) => [field, row[field as keyof Row]]);
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(secret)));
  return { row: { ...row, ...blank }, box: seal(db, purposeOf(rule, row), bytes) };
}

/** Returns a row with what is in its box; as it is where the key is not here. Throws sealDamaged. */
export function unsealRow<Row extends { id: string }>(
  db: Database,
  rule: SealRule<Row>,
  { row, box }: KeptRow<Row>,
): Row {
  if (box === null || vaultState(db) !== 'open') return row;
  const secret: unknown = JSON.parse(unseal(db, purposeOf(rule, row), box).toString('utf8'));
  return { ...row, ...(secret as Partial<Row>) };
}
