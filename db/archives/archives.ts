import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { ColumnMapping } from '../../core/model/earlier-check/columns.ts';
import type { CheckArchive } from '../../core/model/earlier-check/earlier-check.ts';
import { sql } from '../tables/rows.ts';
import { idsOf } from './check-ids.ts';

/** Lists the archives, in the order of their names. */
export function allArchives(db: Database): CheckArchive[] {
  return sql(db, 'SELECT * FROM archive ORDER BY name')
    .all()
    .map((row) => ({
      id: Number(row['id']),
      name: String(row['name']),
      files: JSON.parse(String(row['files'])) as string[],
      checks: Number(row['checks']),
      addedAt: String(row['addedAt']),
      updatedAt: String(row['updatedAt']),
      isOn: row['isOn'] === 1,
    }));
}

/** Returns the columns that an archive of a name was read by last, or null. Upper and lower case are one. */
export function columnsOf(db: Database, name: string): ColumnMapping | null {
  const row = sql(db, 'SELECT columns FROM archive WHERE name = ?').get(name);
  return typeof row?.['columns'] === 'string' ? ColumnMapping.parse(JSON.parse(row['columns'])) : null;
}

/** Has claims compared with an archive, or not. Throws archiveNotFound. */
export function switchArchive(db: Database, id: number, isOn: boolean): void {
  const { changes } = sql(db, 'UPDATE archive SET isOn = ? WHERE id = ?').run(isOn ? 1 : 0, id);
  if (changes === 0) throw new TickmarkError('archiveNotFound');
}

/** Gives an archive another name. Throws archiveNameTaken and archiveNotFound. */
export function renameArchive(db: Database, id: number, name: string): void {
  const other = sql(db, 'SELECT id FROM archive WHERE name = ? AND id <> ?').get(name, id);
  if (other !== undefined) throw new TickmarkError('archiveNameTaken', { name });
  const { changes } = sql(db, 'UPDATE archive SET name = ? WHERE id = ?').run(name, id);
  if (changes === 0) throw new TickmarkError('archiveNotFound');
}

/** So many checks are removed in a step: see removeArchive. */
const IN_A_STEP = 2000;

/**
 * Removes an archive with its checks, in steps, so that a great one can be stopped: what is left of it then is removed another time.
 * Yields how many are removed. Evidence that was taken from a check keeps what it says. Throws archiveNotFound.
 */
export function* removeArchive(db: Database, id: number): Generator<{ done: number; total: number }> {
  const row = sql(db, 'SELECT checks FROM archive WHERE id = ?').get(id);
  if (row === undefined) throw new TickmarkError('archiveNotFound');
  const total = Number(row['checks']);
  const { first, last } = idsOf(id);
  const step = db.transaction((): number => {
    const ids = sql(db, 'SELECT id FROM earlierCheck WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?')
      .all(first, last, IN_A_STEP)
      .map((found) => Number(found['id']));
    const [from, to] = [ids[0], ids.at(-1)];
    if (from === undefined || to === undefined) return 0;
    sql(db, 'DELETE FROM checkIndex WHERE rowid IN (SELECT value FROM json_each(?))').run(
      JSON.stringify(ids),
    );
    sql(db, 'DELETE FROM earlierCheck WHERE id BETWEEN ? AND ?').run(from, to);
    sql(db, 'UPDATE archive SET checks = checks - ? WHERE id = ?').run(ids.length, id);
    return ids.length;
  });
  sql(db, 'UPDATE archive SET isOn = 0 WHERE id = ?').run(id);
  for (let done = 0, removed = step.immediate(); removed > 0; removed = step.immediate()) {
    done += removed;
    yield { done, total };
  }
  sql(db, 'DELETE FROM archive WHERE id = ?').run(id);
}
