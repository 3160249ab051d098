import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { sql } from '../store/table.ts';
import { vaultState } from './vault.ts';

/**
 * Throws libraryLocked where an article has protected sources that cannot be read here: without their words nobody can say
 * what of the article names them.
 */
export function refuseLocked(db: Database, articleId: Id): void {
  if (vaultState(db) !== 'locked') return;
  const ofClaims = 'claimId IN (SELECT id FROM claim WHERE articleId = ?)';
  const row = sql(db, `SELECT 1 FROM evidence WHERE sealed IS NOT NULL AND ${ofClaims} LIMIT 1`).get(
    articleId,
  );
  if (row !== undefined) throw new TickmarkError('libraryLocked');
}
