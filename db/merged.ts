import type { Database } from 'better-sqlite3';
import type { Id } from '../core/ids.ts';
import { digestOf } from '../core/merge/digest.ts';
import { Entry } from '../core/merge/entry.ts';
import { contentsFit } from '../core/salted.ts';
import { sha256 } from './events.ts';
import { rowById, sql } from './table.ts';
import { mergeTable } from './tables.ts';

/** Keeps the entries that came with a merge, word for word. Call inside `write`, after the merge's own row is there. */
export function keepMerged(db: Database, mergeId: Id, entries: readonly Entry[]): void {
  const insert = sql(db, 'INSERT INTO merged (mergeId, id, parents, event, veil) VALUES (?, ?, ?, ?, ?)');
  for (const { event, parents, veil } of entries)
    insert.run(mergeId, event.id, JSON.stringify(parents), JSON.stringify(event), JSON.stringify(veil));
}

/** An entry that came with a merge. */
export type MergedEntry = Entry & { mergeId: Id };

/** Everything that ever came into an article by merges, taken back or not. */
export function mergedInto(db: Database, articleId: Id): MergedEntry[] {
  return read(db, 'JOIN merge ON merge.id = merged.mergeId WHERE merge.articleId = ?', articleId);
}

/** Returns what is wrong with the entries that came with a merge, or null: they are those that its own entry stands for. */
export function mergedProblem(db: Database, mergeId: Id): string | null {
  const merge = rowById(db, mergeTable, mergeId);
  const entries = read(db, 'WHERE mergeId = ?', mergeId);
  const isSame = entries.length === merge?.entries && digestOf(entries, sha256) === merge.digest;
  if (isSame && entries.every(({ event }) => contentsFit(event, sha256))) return null;
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
