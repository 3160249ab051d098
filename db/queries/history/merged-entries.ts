import type { Database } from 'better-sqlite3';
import type { Event } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { digestOf, Entry, WithheldFields } from '../../../core/casefile/merge/entry.ts';
import { contentsFit } from '../../../core/model/history/hash-chain.ts';
import { sha256 } from '../../crypto/hash.ts';
import { boxOf, rowById, sql } from '../../tables/rows.ts';
import { mergeTable } from '../../tables/tables.ts';
import { sealRow, unsealRow, mergedSeal } from '../../crypto/seal-row.ts';
import { CaseOrigin } from '../../../core/casefile/contents.ts';
import { z } from '../../../core/kernel/zod.ts';

/** Keeps the entries that came with a merge, word for word. Call inside `write`, after the merge's own row is there. */
export function keepMerged(db: Database, mergeId: Id, entries: readonly Entry[]): void {
  const insert = sql(
    db,
    'INSERT INTO merged (mergeId, id, parents, event, veil, sealed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { event, parents, veil } of entries) {
    const { row, box } = sealRow(db, mergedSeal, event);
    insert.run(mergeId, event.id, JSON.stringify(parents), jsonOf(row), JSON.stringify(veil), box);
  }
}

/** An entry that came with a merge, and whether it is sealed in a box. */
type KeptMerged = MergedEntry & { isSealed: boolean };

/** The entries about a thing that came with merges. */
export function mergedAbout(db: Database, entityId: string): KeptMerged[] {
  return read(db, `WHERE json_extract(event, '$.entityId') = ?`, entityId);
}

/** Writes an entry that came with a merge again, sealed or not as required. Call inside `write`. */
export function putMerged(db: Database, { mergeId, event }: MergedEntry): void {
  if (typeof event.salt !== 'string') return;
  const { row, box } = sealRow(db, mergedSeal, event);
  sql(db, 'UPDATE merged SET event = ?, sealed = ? WHERE mergeId = ? AND id = ?').run(
    jsonOf(row),
    box,
    mergeId,
    event.id,
  );
}

/** A missing salt is left out, not written as null, because a trigger of the library relies on that. */
function jsonOf({ salt, ...event }: Event): string {
  return JSON.stringify(typeof salt === 'string' ? { ...event, salt } : event);
}

/** An entry that came with a merge. */
type MergedEntry = Entry & { mergeId: Id };

/** Everything that ever came into an article by merges, undone or not. */
export function mergedInto(db: Database, articleId: Id): MergedEntry[] {
  return read(db, 'JOIN merge ON merge.id = merged.mergeId WHERE merge.articleId = ?', articleId).map(
    entryOf,
  );
}

/** The entries that loaded an article's texts where it came from, of all that came with merges. */
export function textsMergedInto(db: Database, articleId: Id): MergedEntry[] {
  return read(
    db,
    `JOIN merge ON merge.id = merged.mergeId
     WHERE merge.articleId = ? AND json_extract(event, '$.entity') = 'version'`,
    articleId,
  ).map(entryOf);
}

function entryOf({ isSealed: _isSealed, ...entry }: KeptMerged): MergedEntry {
  return entry;
}

/** Returns the ids of all entries that a library has of an article: its own, and those that came with merges. */
export function knownEntries(db: Database, articleId: Id): Set<Id> {
  const rows = sql(
    db,
    `SELECT id FROM event WHERE articleId = ?
     UNION SELECT merged.id FROM merged JOIN merge ON merge.id = merged.mergeId WHERE merge.articleId = ?`,
  ).all(articleId, articleId);
  return new Set(rows.map((row) => String(row['id'])));
}

const NOT_THOSE = 'the entries that came with a case file are not those that came';

/**
 * Returns what is wrong with the entries that came with a merge, or null if their digest is the one that the
 * merge's own entry has.
 */
export function mergedProblem(db: Database, mergeId: Id): string | null {
  const misnamed = sql(
    db,
    `SELECT 1 FROM merged WHERE mergeId = ? AND id IS NOT json_extract(event, '$.id')`,
  ).get(mergeId);
  if (misnamed !== undefined) return NOT_THOSE;
  const merge = rowById(db, mergeTable, mergeId);
  const entries = read(db, 'WHERE mergeId = ?', mergeId);
  const isSame = entries.length === merge?.entries && digestOf(entries, sha256) === merge.digest;
  if (isSame && entries.every(({ event }) => contentsFit(event, sha256))) return null;
  return NOT_THOSE;
}

function read(db: Database, which: string, value: string): KeptMerged[] {
  const rows = sql(
    db,
    `SELECT merged.mergeId, merged.parents, merged.event, merged.veil, merged.sealed FROM merged ${which}
     ORDER BY merged.id`,
  ).all(value);
  const json = (text: unknown): unknown => JSON.parse(String(text));
  return rows.map((raw) => {
    const entry = Entry.parse({
      parents: json(raw['parents']),
      event: json(raw['event']),
      veil: json(raw['veil']),
    });
    const box = boxOf(raw);
    const event = unsealRow(db, mergedSeal, { row: entry.event, box });
    return { mergeId: String(raw['mergeId']), ...entry, event, isSealed: box !== null };
  });
}

/** The origin of an article that came from a case file; null for one that was loaded here. */
export function originOf(
  db: Database,
  articleId: Id,
): { origin: CaseOrigin; veils: Record<Id, WithheldFields> } | null {
  const row = sql(db, 'SELECT openedAt, manifest, veils FROM origin WHERE articleId = ?').get(articleId);
  if (row === undefined) return null;
  const json = (text: unknown): unknown => JSON.parse(String(text));
  return {
    origin: CaseOrigin.parse({ openedAt: row['openedAt'], facts: json(row['manifest']) }),
    veils: z.record(z.string(), WithheldFields).parse(json(row['veils'])),
  };
}

/** The digest of an article's origin; null for one that was loaded here. */
export function originDigest(db: Database, articleId: Id): string | null {
  const row = sql(db, 'SELECT openedAt, manifest, veils, salt FROM origin WHERE articleId = ?').get(
    articleId,
  );
  if (row === undefined) return null;
  const { openedAt, manifest, veils, salt } = row;
  return sha256(JSON.stringify([openedAt, manifest, veils, salt]));
}
