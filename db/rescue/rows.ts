import type { Database } from 'better-sqlite3';
import type { RawRow } from './shapes.ts';

/** The farthest distance from the last readable row at which rows are looked for. */
const FARTHEST = 2 ** 40;

/** The tables of an open file that could be read from its schema, in the order in which it made them. */
export function tablesOf(db: Database): string[] {
  try {
    return db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'`)
      .pluck()
      .all();
  } catch {
    return [];
  }
}

/** The columns of a table's primary key, in its order; none where it has none. */
export function primaryKeyOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table);
}

/**
 * Reads the rows of a table of a damaged file, one after the other. If one cannot be read, it continues after it, and
 * then from the end backwards. Each row comes once. A table that cannot be read at all gives none.
 */
export function* readRows(db: Database, table: string): Generator<RawRow> {
  let last = -Infinity;
  for (;;) {
    const reached = yield* readFrom(db, table, last, 'ASC');
    if (reached === null) return;
    last = reached;
    const next = behindTheDamage(db, table, last);
    if (next === null) break;
    last = next;
  }
  yield* readFrom(db, table, last, 'DESC');
}

type Direction = 'ASC' | 'DESC';

/** Yields the rows after `last` until one cannot be read; returns the last that could, or null at the table's end. */
function* readFrom(
  db: Database,
  table: string,
  last: number,
  direction: Direction,
): Generator<RawRow, number | null> {
  let reached = last;
  try {
    const rows = db
      .prepare<[number], RawRow>(
        `SELECT rowid AS "place of row", * FROM "${table}" WHERE rowid > ? ORDER BY rowid ${direction}`,
      )
      .iterate(Number.isFinite(last) ? last : -Number.MAX_SAFE_INTEGER);
    for (const { 'place of row': place, ...row } of rows) {
      reached = Number(place);
      yield row;
    }
    return null;
  } catch {
    return Number.isFinite(reached) ? reached : 0;
  }
}

/** The place just before the first row behind the damage that can be found, or null if none can. */
function behindTheDamage(db: Database, table: string, last: number): number | null {
  let step = 1;
  while (!canReadAfter(db, table, last + step)) {
    step *= 2;
    if (step > FARTHEST) return null;
  }
  // Somewhere between half the step, which failed, and the step, which did not.
  let [low, high] = [Math.floor(step / 2), step];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (canReadAfter(db, table, last + middle)) high = middle;
    else low = middle;
  }
  return last + high;
}

function canReadAfter(db: Database, table: string, place: number): boolean {
  try {
    db.prepare(`SELECT * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT 1`).get(place);
    return true;
  } catch {
    return false;
  }
}
