import type { Database } from 'better-sqlite3';
import type { SessionEntry } from '../../../core/casefile/redact-sessions.ts';
import type { Event } from '../../../core/model/history/event.ts';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import type { Session } from '../../../core/model/session.ts';
import { isInLedger, recordSessions } from '../../ledger/ledger.ts';
import { insertRow, readRow, rowsWhere, sql, type RawRow } from '../../tables/rows.ts';
import { sessionTable } from '../../tables/tables.ts';

/** Counts a change in the checker's open session over the article, and begins a session if there is none. */
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
  const ended = sql(
    db,
    'UPDATE session SET endedAt = ? WHERE articleId = ? AND endedAt IS NULL RETURNING *',
  ).all(at, articleId);
  recordEnded(db, ended, at);
}

/** Ends sessions that a crash or a kill left open, at the time of their last change. */
export function endAbandonedSessions(db: Database): void {
  const ended = sql(
    db,
    // The query is by article, which has an index. Otherwise it would scan all entries of the library for each
    // session.
    `UPDATE session SET endedAt = coalesce(
       (SELECT max(at) FROM event WHERE articleId = session.articleId AND sessionId = session.id), startedAt)
     WHERE endedAt IS NULL RETURNING *`,
  ).all();
  recordEnded(db, ended, new Date().toISOString());
}

/**
 * A sitting that does not match its entries, or had ended before, was changed by another program, so it is not
 * recorded.
 */
function recordEnded(db: Database, rows: readonly RawRow[], at: string): void {
  const sessions = rows.map((row) => readRow(sessionTable, row));
  recordSessions(
    db,
    sessions.filter((session) => !isInLedger(db, 'session.ended', session.id) && isAsCounted(db, session)),
    at,
  );
}

/** An article's sessions, in order. */
export function sessionsOf(db: Database, articleId: Id): Session[] {
  return rowsWhere(db, sessionTable, 'articleId = ? ORDER BY startedAt, id', articleId);
}

/** Every entry of an article, including merged ones, with its sitting and what it is about. */
export function sittingEntries(db: Database, articleId: Id): (SessionEntry & Pick<Event, 'entityId'>)[] {
  const rows = sql(
    db,
    `SELECT id, step, at, sessionId, entityId FROM event WHERE articleId = ?
     UNION ALL
     SELECT merged.id, event ->> 'step', event ->> 'at', event ->> 'sessionId', event ->> 'entityId'
     FROM merged JOIN merge ON merge.id = merged.mergeId WHERE merge.articleId = ?`,
  ).all(articleId, articleId);
  return rows.map((row) => ({
    id: String(row['id']),
    step: String(row['step']),
    at: String(row['at']),
    sessionId: typeof row['sessionId'] === 'string' ? row['sessionId'] : null,
    entityId: String(row['entityId']),
  }));
}

/** Whether a sitting began with its first entry, belongs to the entries' maker, and has counted each of their steps. */
export function isAsCounted(
  db: Database,
  { id, startedAt, changes, articleId, checkerId }: Session,
): boolean {
  const { steps, others, first } =
    sql(
      db,
      `SELECT count(DISTINCT step) AS steps, sum(checkerId <> ?) AS others,
         (SELECT at FROM event WHERE articleId = ? AND sessionId = ? ORDER BY seq LIMIT 1) AS first
       FROM event WHERE articleId = ? AND sessionId = ?`,
    ).get(checkerId, articleId, id, articleId, id) ?? {};
  return steps === changes && others === 0 && first === startedAt;
}
