import type { Database } from 'better-sqlite3';
import { newId, type Id } from '../core/ids.ts';
import type { NearMatchDecision } from '../core/protection/near-match.ts';
import type { NearDecision } from '../core/protection/redaction.ts';
import { insertRow, rowsWhere, sql, type Table } from './table.ts';
import { nearMatchSeal } from './vault/seal-rules.ts';

/** What was decided about words in an article that look like a protected source. */
export interface NearMatchRow {
  id: Id;
  articleId: Id;
  /** As `nearKey` makes them; null where they cannot be read now. */
  words: string | null;
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
    decision: 'text',
    decidedBy: 'text',
    decidedAt: 'text',
  },
  seal: nearMatchSeal,
};

/** What was decided in an article, for the redaction of what leaves and the list before it. The last word on the same words counts. */
export function nearDecisions(db: Database, articleId: Id): NearDecision[] {
  return rowsWhere(db, nearMatchTable, 'articleId = ? ORDER BY id', articleId).flatMap(
    ({ words, decision }) => (words === null ? [] : [{ words, decision }]),
  );
}

/**
 * Keeps what was decided about words in an article, in place of what was decided about the same words before. It is no part of
 * the article's history: it says nothing of the article, and travels nowhere.
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
    const kept = rowsWhere(db, nearMatchTable, 'articleId = ? ORDER BY id', articleId);
    for (const { words, decision } of decisions) {
      for (const row of kept)
        if (row.words === words) sql(db, 'DELETE FROM nearMatch WHERE id = ?').run(row.id);
      if (decision === null) continue;
      const row = { id: newId(), articleId, words, decision, decidedBy: by.checkerId, decidedAt: by.at };
      insertRow(db, nearMatchTable, row);
      kept.push(row);
    }
  })();
}
