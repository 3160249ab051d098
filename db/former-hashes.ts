import type { Database } from 'better-sqlite3';
import { z } from '../core/zod.ts';
import { Sha256, type Id } from '../core/ids.ts';
import { rowById, type Table } from './table.ts';

/** The hashes of an article's entries before those about evidence were salted, in their order. */
export interface FormerHash {
  id: Id;
  hashes: string[] | null;
}

export const formerHashTable: Table<FormerHash> = {
  name: 'formerHash',
  columns: { id: 'text', hashes: 'json' },
};

/**
 * Returns the hashes that an article's entries had before those about evidence were salted: reports and case files that were
 * made then name them. None where there were none.
 */
export function formerHashes(db: Database, articleId: Id): string[] {
  return z.array(Sha256).parse(rowById(db, formerHashTable, articleId)?.hashes ?? []);
}
