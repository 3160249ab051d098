import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../core/event.ts';
import type { Id } from '../core/ids.ts';
import { Entry } from '../core/merge/entry.ts';
import { sha256 } from './events.ts';
import { rowById, sql } from './table.ts';
import { mergeTable } from './tables.ts';

/** The SHA-256 that stands for entries that came with a case file: of their canonical JSON, in the order of their ids. */
export function digestOf(entries: readonly Entry[]): string {
  const sorted = entries.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  return sha256(canonicalJson(sorted.map(({ event, parents, veil }) => ({ event, parents, veil }))));
}

/** An entry that came with a merge. */
type MergedEntry = Entry & { mergeId: Id };

/** Returns what is wrong with the entries that came with a merge, or null: they are those that its own entry stands for. */
export function mergedProblem(db: Database, mergeId: Id): string | null {
  const merge = rowById(db, mergeTable, mergeId);
  const entries = read(db, 'WHERE mergeId = ?', mergeId);
  if (entries.length === merge?.entries && digestOf(entries) === merge.digest) return null;
  return 'the entries that came with a case file are not those that came';
}

function read(db: Database, which: string, value: string): MergedEntry[] {
  const rows = sql(
    db,
    `SELECT merged.mergeId, merged.parents, merged.event, merged.veil FROM merged ${which} ORDER BY merged.id`,
  ).all(value);
  const json = (text: unknown): unknown => JSON.parse(String(text));
  return rows.map((row) => ({
    mergeId: String(row['mergeId']),
    ...Entry.parse({ parents: json(row['parents']), event: json(row['event']), veil: json(row['veil']) }),
  }));
}
