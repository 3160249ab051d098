import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { sql } from '../../tables/rows.ts';

/**
 * The words of suggestions that were dismissed in an article, or in a text with this hash (of an article that was deleted
 * since, say).
 */
export function dismissedQuotes(db: Database, articleId: Id, textHash: string): Set<string> {
  const rows = sql(
    db,
    `SELECT claim.quote FROM claim JOIN version ON version.id = claim.versionId
     WHERE claim.status = 'dismissed' AND (claim.articleId = ? OR version.textHash = ?)`,
  ).all(articleId, textHash);
  return new Set(rows.map((row) => String(row['quote'])));
}
