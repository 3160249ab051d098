import type { Database } from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import type { NearMatchDecision } from '../../../core/protection/near-match.ts';
import type { NearDecision } from '../../../core/protection/redaction.ts';
import { insertRow, rowsWhere, sql, type Table } from '../../tables/rows.ts';
import { nearMatchSeal } from '../../crypto/seal-row.ts';
import { recordDecision, recordDecisionsGone } from '../../ledger/ledger-records.ts';

/** What was decided about words in an article that look like a protected source. */
export interface NearMatchRow {
  id: Id;
  articleId: Id;
  /** As `nearKey` makes them; null if they cannot be read now. */
  words: string | null;
  /**
   * A random salt. The ledger has a salted digest of the words, so that nobody can confirm a guess. Null if the words
   * are null.
   */
  salt: string | null;
  decision: NearMatchDecision;
  decidedBy: Id;
  decidedAt: string;
}

export const nearMatchTable: Table<NearMatchRow> = {
  name: 'nearMatch',
  columns: {
    id: 'text',
    articleId: 'text',
    words: 'text',
    salt: 'text',
    decision: 'text',
    decidedBy: 'text',
    decidedAt: 'text',
  },
  seal: nearMatchSeal,
};

/** The decisions in an article, for the redaction and the review. The last decision on the same words counts. */
export function nearDecisions(db: Database, articleId: Id): NearDecision[] {
  return rowsWhere(db, nearMatchTable, 'articleId = ? ORDER BY id', articleId).flatMap(
    ({ words, decision }) => (words === null ? [] : [{ words, decision }]),
  );
}

/**
 * Stores decisions about words in an article, and replaces earlier ones about the same words. They are no part of the
 * article's history: they say nothing about the article, and travel nowhere.
 *
 * @param decisions words as `nearKey` makes them; null takes a decision back
 */
export function decideNearMatches(
  db: Database,
  articleId: Id,
  decisions: readonly { words: string; decision: NearMatchDecision | null }[],
  by: { checkerId: Id; at: string },
): void {
  db.transaction(() => {
    let kept = rowsWhere(db, nearMatchTable, 'articleId = ? ORDER BY id', articleId);
    for (const { words, decision } of decisions) {
      const replaced = kept.filter((row) => row.words === words).map(({ id }) => id);
      forget(db, replaced, by.at);
      kept = kept.filter(({ id }) => !replaced.includes(id));
      if (decision === null) continue;
      const salt = randomBytes(32).toString('hex');
      const row = {
        id: newId(),
        articleId,
        words,
        salt,
        decision,
        decidedBy: by.checkerId,
        decidedAt: by.at,
      };
      insertRow(db, nearMatchTable, row);
      recordDecision(db, row);
      kept.push(row);
    }
  })();
}

/** Removes all decisions in an article, because erased sources can resemble nothing any more. Call inside a transaction. */
export function forgetNearMatches(db: Database, articleId: Id, at: string): void {
  const rows = sql(db, 'SELECT id FROM nearMatch WHERE articleId = ?').all(articleId);
  forget(
    db,
    rows.map(({ id }) => String(id)),
    at,
  );
}

function forget(db: Database, ids: readonly Id[], at: string): void {
  for (const id of ids) sql(db, 'DELETE FROM nearMatch WHERE id = ?').run(id);
  recordDecisionsGone(db, ids, at);
}
