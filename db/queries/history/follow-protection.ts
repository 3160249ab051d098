import type { Database } from 'better-sqlite3';
import type { Event, SourceEntity } from '../../../core/model/history/event.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { type Id, Sha256 } from '../../../core/kernel/ids.ts';
import { putMerged, mergedAbout } from './merged-entries.ts';
import { boxOf, putKept, rowById, rowsWhere, sql, type Table } from '../../tables/rows.ts';
import { eventTable } from '../../tables/tables.ts';
import { openFiles, sealFiles } from '../files/sealed-files.ts';
import { sealRow, eventSeal, formerHashSeal } from '../../crypto/seal-row.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { z } from '../../../core/kernel/zod.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';

/** A piece of evidence, or a source of an article. */
export type SourceRow = Pick<Evidence, 'id' | 'protected' | 'attachments'> & { readonly claimId?: Id };

/**
 * Seals or opens everything that is stored about a piece of evidence or a source, by whether it is protected: its
 * entries in the history, those that came with merges, its files, and the former hashes of its article. Does nothing
 * without a key. Call inside `write`, after the row itself is written. Throws libraryLocked.
 */
export function followProtection(db: Database, entity: SourceEntity, piece: SourceRow): void {
  if (vaultState(db) === 'none') return;
  const own = rowsWhere(db, eventTable, 'entity = ? AND entityId = ?', entity, piece.id);
  const entries: Event[] = [...own];
  for (const event of own) if (isSealed(db, event.id) !== piece.protected) placeEvent(db, event);
  for (const entry of mergedAbout(db, piece.id)) {
    entries.push(entry.event);
    if (entry.isSealed !== piece.protected) putMerged(db, entry);
  }
  const files = [piece, ...entries.flatMap(({ from, to }) => [from, to])].flatMap(filesIn);
  if (piece.protected) sealFiles(db, files);
  else openFiles(db, files);
  if (piece.claimId !== undefined) followArticle(db, piece.claimId);
}

/** The same for a new one without an entry yet. */
export function followNew(db: Database, piece: SourceRow): void {
  if (vaultState(db) === 'none') return;
  if (piece.protected) sealFiles(db, filesIn(piece));
  else if (piece.attachments.length > 0 && vaultState(db) === 'open') openFiles(db, filesIn(piece));
  if (piece.protected && piece.claimId !== undefined) followArticle(db, piece.claimId);
}

function isSealed(db: Database, eventId: Id): boolean {
  return boxOf(sql(db, 'SELECT sealed FROM event WHERE id = ?').get(eventId) ?? {}) !== null;
}

/** Erased contents have no box and get none. */
function placeEvent(db: Database, event: Event): void {
  if (typeof event.salt === 'string') putKept(db, eventTable, sealRow(db, eventSeal, event));
}

function followArticle(db: Database, claimId: Id): void {
  const articleId = sql(db, 'SELECT articleId FROM claim WHERE id = ?').get(claimId)?.['articleId'];
  const former = rowById(db, formerHashTable, String(articleId));
  if (former !== null && formerHashTable.seal !== undefined)
    putKept(db, formerHashTable, sealRow(db, formerHashTable.seal, former));
}

/** The hashes of files that evidence or a source, or an entry about it, names. */
function filesIn(fields: object | null): string[] {
  const files: unknown = fields === null ? null : Reflect.get(fields, 'attachments');
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) =>
    typeof file === 'object' && file !== null && 'hash' in file ? [String(file.hash)] : [],
  );
}

/** The hashes of an article's entries before those about evidence were salted, in their order. */
export interface FormerHash {
  id: Id;
  hashes: string[] | null;
}

export const formerHashTable: Table<FormerHash> = {
  name: 'formerHash',
  columns: { id: 'text', hashes: 'json' },
  seal: formerHashSeal,
};

/**
 * Returns the hashes that an article's entries had before those about evidence were salted: reports and case files that were
 * made then name them. None if there were none. Throws libraryLocked if they are sealed and the key is not here.
 */
export function formerHashes(db: Database, articleId: Id): string[] {
  const row = rowById(db, formerHashTable, articleId);
  if (row === null) return [];
  if (row.hashes === null) throw new TickmarkError('libraryLocked');
  return z.array(Sha256).parse(row.hashes);
}
