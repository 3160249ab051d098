import type { Database } from 'better-sqlite3';
import { NO_HASH, type Draft, type Event } from '../../../core/model/history/event.ts';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import { hashOfEntry } from '../../../core/model/history/hash-chain.ts';
import { insertRow, rowsWhere, sql } from '../../tables/rows.ts';
import { eventTable } from '../../tables/tables.ts';
import { sha256, salted } from '../../crypto/hash.ts';

/** Who makes a change, when, in which sitting, and which step it undoes. */
export interface EventContext {
  articleId: Id;
  checkerId: Id;
  sessionId: Id | null;
  at: string;
  undoes: Id | null;
}

/** The number and hash of an article's last entry; 0 and zeros for an article without any. */
export function lastEntry(db: Database, articleId: Id): { seq: number; hash: string } {
  const row = sql(db, 'SELECT seq, hash FROM event WHERE articleId = ? ORDER BY seq DESC LIMIT 1').get(
    articleId,
  );
  return row === undefined
    ? { seq: 0, hash: NO_HASH }
    : { seq: Number(row['seq']), hash: String(row['hash']) };
}

/** Appends the entries of one step, each with the hash of the one before it. Call inside the change's transaction. */
export function appendEvents(db: Database, context: EventContext, drafts: readonly Draft[]): Event[] {
  let { seq, hash } = lastEntry(db, context.articleId);
  const step = newId();
  return drafts.map((draft) => {
    const entry = salted({ id: newId(), ...context, ...draft, step, seq: ++seq, previousHash: hash });
    const event: Event = { ...entry, hash: hashOfEntry(entry, sha256) };
    hash = event.hash;
    insertRow(db, eventTable, event);
    return event;
  });
}

/** All entries of an article, in order. */
export function eventsOf(db: Database, articleId: Id): Event[] {
  return rowsWhere(db, eventTable, 'articleId = ? ORDER BY seq', articleId);
}

/** The entries of one step, in order. */
export function eventsOfStep(db: Database, step: Id): Event[] {
  return rowsWhere(db, eventTable, 'step = ? ORDER BY seq', step);
}

/** The entries about a claim, its evidence and what second readers say of it, in order. */
export function eventsAboutClaim(db: Database, claimId: Id): Event[] {
  return rowsWhere(
    db,
    eventTable,
    `entityId = ? OR entityId IN (SELECT id FROM evidence WHERE claimId = ?)
       OR entityId IN (SELECT id FROM review WHERE claimId = ?) ORDER BY seq`,
    claimId,
    claimId,
    claimId,
  );
}
