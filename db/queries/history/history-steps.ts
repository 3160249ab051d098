import type { Database } from 'better-sqlite3';
import type { Event } from '../../../core/model/history/event.ts';
import { type HistoryStep, stepName } from '../../../core/model/history/event-names.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { sql } from '../../tables/rows.ts';
import { originalEntries, stacksOf } from './undo.ts';

/**
 * Returns the last `limit` of an article's steps that can be undone, and those that can be redone, in the order in which
 * they were first done: what can be redone comes last.
 */
export function historySteps(db: Database, articleId: Id, limit: number): HistoryStep[] {
  const { undo, redo } = stacksOf(db, articleId);
  return [
    ...undo.slice(-limit).flatMap((step) => describe(db, step, false)),
    ...redo.toReversed().flatMap((step) => describe(db, step, true)),
  ];
}

function describe(db: Database, step: Id, undone: boolean): HistoryStep[] {
  const events = originalEntries(db, step);
  const [first] = events;
  if (first === undefined) return [];
  const { at, checkerId, kind, from, to } = first;
  const changed = from === null ? null : { from, to };
  const offered = offeredBy(db, events);
  const about = offered === null ? aboutOf(db, first) : null;
  const name = stepName(events) ?? kind;
  return [{ step, at, checkerId, kind, name, entries: events.length, about, changed, offered, undone }];
}

/** How many suggestions that nobody had touched yet a step showed or put aside, or null for another step. */
function offeredBy(db: Database, events: readonly Event[]): number | null {
  const isOffer = events.every(({ kind, to, entityId, seq }) => {
    if (kind === 'claim.made') return to['status'] === 'suggested';
    if (kind !== 'claim.removed' && kind !== 'claim.restored') return false;
    const last = sql(
      db,
      `SELECT json_extract("to", '$.status') AS status FROM event
       WHERE entityId = ? AND seq < ? AND json_extract("to", '$.status') IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    ).get(entityId, seq);
    return last?.['status'] === 'suggested';
  });
  if (!isOffer) return null;
  return events.reduce((sum, { kind, to }) => {
    if (kind === 'claim.removed') return sum - 1;
    return to['removed'] === true ? sum : sum + 1;
  }, 0);
}

function aboutOf(db: Database, { entity, entityId }: Event): string | null {
  const queries: Partial<Record<Event['entity'], string>> = {
    claim: 'SELECT quote AS words FROM claim WHERE id = ?',
    evidence:
      'SELECT coalesce(title, link, quotation, note) AS words FROM evidence WHERE id = ? AND protected = 0',
    source: 'SELECT coalesce(title, link, note) AS words FROM source WHERE id = ? AND protected = 0',
    review: 'SELECT quote AS words FROM claim WHERE id = (SELECT claimId FROM review WHERE id = ?)',
    sentence: `SELECT substr(version.text, sentence.start + 1, sentence."end" - sentence.start) AS words
      FROM sentence JOIN version ON version.id = versionId WHERE sentence.id = ?`,
    block: `SELECT substr(version.text, block.start + 1, min(200, block."end" - block.start)) AS words
      FROM block JOIN version ON version.id = versionId WHERE block.id = ?`,
    merge: `SELECT fileName || ' · ' || madeBy AS words FROM merge WHERE id = ?`,
  };
  const query = queries[entity];
  const row = query === undefined ? undefined : sql(db, query).get(entityId);
  return row === undefined || row['words'] === null ? null : String(row['words']);
}
