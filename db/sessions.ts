import type { Database } from 'better-sqlite3';
import { newId, type Id } from '../core/ids.ts';
import type { Session } from '../core/session.ts';
import { insertRow, rowsWhere, sql } from './table.ts';
import { sessionTable } from './tables.ts';

/** Counts a change in the checker's open session over the article, and begins one where there is none. */
export function countChange(db: Database, articleId: Id, checkerId: Id, at: string): Id {
  const open = sql(
    db,
    'UPDATE session SET changes = changes + 1 WHERE articleId = ? AND checkerId = ? AND endedAt IS NULL RETURNING id',
  ).get(articleId, checkerId);
  if (open !== undefined) return String(open['id']);
  const session: Session = { id: newId(), articleId, checkerId, startedAt: at, endedAt: null, changes: 1 };
  insertRow(db, sessionTable, session);
  return session.id;
}

/** Ends the open sessions over an article. */
export function endSessions(db: Database, articleId: Id, at: string): void {
  sql(db, 'UPDATE session SET endedAt = ? WHERE articleId = ? AND endedAt IS NULL').run(at, articleId);
}

/** Ends sessions that a crash or a kill left open, at the time of their last change. */
export function endAbandonedSessions(db: Database): void {
  sql(
    db,
    // By article, which has an index: else each session would have every entry of the library looked at.
    `UPDATE session SET endedAt = coalesce(
       (SELECT max(at) FROM event WHERE articleId = session.articleId AND sessionId = session.id), startedAt)
     WHERE endedAt IS NULL`,
  ).run();
}

/** An article's sessions, in order. */
export function sessionsOf(db: Database, articleId: Id): Session[] {
  return rowsWhere(db, sessionTable, 'articleId = ? ORDER BY startedAt, id', articleId);
}
