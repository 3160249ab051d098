import type { Database } from 'better-sqlite3';
import { isBeginning, pushStep, type UndoStacks, type UndoState } from '../../../core/model/history/undo.ts';
import type { Event, EventKind } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { stepName, type StepName, type HistoryStep } from '../../../core/model/history/event-names.ts';
import { eventsOfStep, lastEntry } from './events.ts';
import { sql } from '../../tables/rows.ts';

/** An article's stacks, with the entry up to which they were built. */
interface Read {
  seq: number;
  stacks: UndoStacks;
}

/** Not erased: an entry without contents cannot be taken back. */
const HAS_CONTENTS = '(digest IS NULL OR salt IS NOT NULL OR sealed IS NOT NULL)';

/** A cache by article. It is valid because a library has only one writer. */
const known = new WeakMap<Database, Map<Id, Read>>();

/**
 * Returns what can be undone and redone in an article. It reads only the entries since the last call, so a mark costs
 * the same in a long history as in a short one.
 */
export function stacksOf(db: Database, articleId: Id): UndoStacks {
  const articles = known.get(db) ?? new Map<Id, Read>();
  known.set(db, articles);
  let entry = articles.get(articleId);
  const { seq } = lastEntry(db, articleId);
  if (entry === undefined || entry.seq > seq) entry = { seq: 0, stacks: { undo: [], redo: [] } };
  const steps = sql(
    db,
    `SELECT step, undoes, kind, min(seq) AS first FROM event WHERE articleId = ? AND seq > ? AND ${HAS_CONTENTS} GROUP BY step ORDER BY first`,
  ).all(articleId, entry.seq);
  for (const row of steps) {
    if (isBeginning(row['kind'] as EventKind)) continue;
    pushStep(entry.stacks, {
      step: String(row['step']),
      undoes: row['undoes'] === null ? null : String(row['undoes']),
    });
  }
  entry.seq = seq;
  articles.set(articleId, entry);
  return entry.stacks;
}

/** Returns what undo and redo would do next, for menus and messages. */
export function undoState(db: Database, articleId: Id): UndoState {
  const { undo, redo } = stacksOf(db, articleId);
  return { undo: describe(db, undo.at(-1)), redo: describe(db, redo.at(-1)) };
}

/** Clears the cache after a transaction that failed. */
export function forgetStacks(db: Database): void {
  known.delete(db);
}

function describe(db: Database, step: Id | undefined): { step: Id; name: StepName } | null {
  if (step === undefined) return null;
  const name = stepName(originalEntries(db, step));
  return name === null ? null : { step, name };
}

/** Returns the entries of the step that this one undoes or redoes, as they were first made. */
function originalEntries(db: Database, step: Id): Event[] {
  const events = eventsOfStep(db, step);
  const undoes = events[0]?.undoes ?? null;
  return undoes === null ? events : originalEntries(db, undoes);
}

/**
 * Returns the last `limit` of an article's steps that can be undone, and those that can be redone, in the order in which
 * they were first done: what can be redone comes last.
 */
export function historySteps(db: Database, articleId: Id, limit: number): HistoryStep[] {
  const { undo, redo } = stacksOf(db, articleId);
  return [
    ...undo.slice(-limit).flatMap((step) => describeStep(db, step, false)),
    ...redo.toReversed().flatMap((step) => describeStep(db, step, true)),
  ];
}

function describeStep(db: Database, step: Id, undone: boolean): HistoryStep[] {
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
    proofTick: 'SELECT words FROM proofTick WHERE id = ?',
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
