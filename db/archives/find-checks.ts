import type { Database } from 'better-sqlite3';
import type { EarlierCheck } from '../../core/model/earlier-check/earlier-check.ts';
import { sql } from '../tables/rows.ts';
import { archiveOf, idsOf } from './check-ids.ts';

/** An earlier check that was found, and its archive. */
export interface FoundCheck {
  readonly id: number;
  readonly archiveId: number;
  readonly check: EarlierCheck;
}

/** What was found, and what the index knows of the words that were asked for. */
export interface FoundChecks {
  readonly found: FoundCheck[];
  /** In how many checks each key is, of all that the index has. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** How many checks the index has. */
  readonly all: number;
}

/** So many entries of the index are read for a question: the rare keys come first, and frequent ones only order what these find. */
const MOST_READ = 20_000;
/** So many keys are looked for at most: the rarest of a long text. */
const MOST_KEYS = 24;

/**
 * Returns the checks of the archives that are switched on which have the most of some keys (core/match/index-keys.ts), the rarer the more,
 * the best first. Reading every entry of every frequent key would take longer the more checks there are.
 */
export function findChecks(db: Database, keys: readonly string[], limit: number): FoundChecks {
  const archives = sql(db, 'SELECT id, isOn, checks FROM archive ORDER BY id').all();
  const all = archives.reduce((sum, row) => sum + Number(row['checks']), 0);
  const frequencies = new Map([...new Set(keys)].map((key) => [key, frequencyOf(db, key)]));
  const asked = [...frequencies]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_KEYS);
  const on = archives.filter((row) => row['isOn'] === 1).map((row) => idsOf(Number(row['id'])));
  const ranges = on.length === archives.length ? [{ first: 0, last: Number.MAX_SAFE_INTEGER }] : on;
  const sums = new Map<number, number>();
  let left = MOST_READ;
  for (const [key, count] of asked) {
    // What does not fit is left out, for its beginning favours the oldest archive; but something has to be found.
    if (count > left && sums.size > 0) break;
    const weight = Math.log(1 + all / count);
    const ids = idsWith(db, key, ranges, left);
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + weight);
    left -= ids.length;
    if (left <= 0) break;
  }
  const best = [...sums]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, limit)
    .map(([id]) => id);
  return { found: checksWith(db, best), frequencies, all };
}

function frequencyOf(db: Database, key: string): number {
  return Number(sql(db, 'SELECT doc FROM checkKeys WHERE term = ?').get(key)?.['doc'] ?? 0);
}

function idsWith(
  db: Database,
  key: string,
  ranges: readonly { first: number; last: number }[],
  most: number,
): number[] {
  const rows = sql(
    db,
    'SELECT rowid AS id FROM checkIndex WHERE checkIndex MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?',
  );
  const ids: number[] = [];
  for (const { first, last } of ranges)
    for (const { id } of rows.all(`"${key}"`, first, last, most - ids.length)) ids.push(Number(id));
  return ids;
}

/** Returns the checks with some ids, in their order. */
function checksWith(db: Database, ids: readonly number[]): FoundCheck[] {
  const rows = sql(
    db,
    'SELECT earlierCheck.* FROM json_each(?) AS best CROSS JOIN earlierCheck ON earlierCheck.id = best.value',
  ).all(JSON.stringify(ids));
  return rows.map(({ id, key: _key, ...fields }) => ({
    id: Number(id),
    archiveId: archiveOf(Number(id)),
    // The columns are the fields, and only what the schema of a check lets through is written to them.
    check: fields as unknown as EarlierCheck,
  }));
}
