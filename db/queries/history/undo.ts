import type { Database } from 'better-sqlite3';
import { isBeginning, pushStep, type UndoStacks, type UndoState } from '../../../core/model/history/undo.ts';
import type { Event, EventKind } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { stepName, type StepName } from '../../../core/model/history/event-names.ts';
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
export function originalEntries(db: Database, step: Id): Event[] {
  const events = eventsOfStep(db, step);
  const undoes = events[0]?.undoes ?? null;
  return undoes === null ? events : originalEntries(db, undoes);
}
