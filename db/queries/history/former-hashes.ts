import type { Database } from 'better-sqlite3';
import { z } from '../../../core/kernel/zod.ts';
import { Sha256, type Id } from '../../../core/kernel/ids.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { rowById, type Table } from '../../tables/rows.ts';
import { formerHashSeal } from '../../crypto/seal-rules.ts';

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
 * made then name them. None where there were none. Throws libraryLocked where they are sealed and the key is not here.
 */
export function formerHashes(db: Database, articleId: Id): string[] {
  const row = rowById(db, formerHashTable, articleId);
  if (row === null) return [];
  if (row.hashes === null) throw new TickmarkError('libraryLocked');
  return z.array(Sha256).parse(row.hashes);
}
