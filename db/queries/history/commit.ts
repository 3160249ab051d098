import type { Database } from 'better-sqlite3';
import type { Change } from '../../../core/model/history/change.ts';
import { assertNever } from '../../../core/kernel/assert-never.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Draft, Entity, Event, SourceEntity } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { revertMergeDrafts } from '../../../core/casefile/merge/revert-merge.ts';
import { lacksContents } from '../../../core/model/history/hash-chain.ts';
import { wellFormed } from '../../../core/kernel/tidy.ts';
import { appendEvents, eventsOfStep } from './events.ts';
import { requireFile } from '../../store/same-file.ts';
import { libraryFailure } from '../../store/failures.ts';
import type { Library } from '../../store/open.ts';
import { countChange } from './sessions.ts';
import { isRedactedEvidence } from './redacted-evidence.ts';
import { insertRow, patchRow, rowById, type Table } from '../../tables/rows.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  mergeTable,
  proofTickTable,
  reviewTable,
  sentenceTable,
  sourceTable,
} from '../../tables/tables.ts';
import { protectTaken } from './protect-taken.ts';
import { followNew, followProtection, type SourceRow } from './follow-protection.ts';
import { forgetStacks, stacksOf, undoState } from './undo.ts';

/** Who makes a change, in which article, and when. */
export interface Committer {
  articleId: Id;
  checkerId: Id;
  at: string;
}

/**
 * Makes the drafts' changes and appends their entries, all in one transaction. When it returns they are on disk; if
 * it throws, nothing is changed. Returns the changed rows in their new state. Without drafts it makes no entry and
 * returns an empty change.
 */
export function commit(library: Library, who: Committer, drafts: readonly (Draft | null)[]): Change {
  return write(library, () => commitStep(library, who, drafts));
}

/** Undoes the last step. Throws nothingToUndo if there is none. */
export function undo(library: Library, who: Committer): Change {
  return takeBack(library, who, 'undo');
}

/** Redoes the step that was undone last. Throws nothingToRedo if there is none. */
export function redo(library: Library, who: Committer): Change {
  return takeBack(library, who, 'redo');
}

/**
 * Undoes or redoes until `step` is the last that is done; null undoes all. One transaction: all of it, or nothing. Throws
 * nothingToUndo for a step that is in neither list.
 */
export function goTo(library: Library, who: Committer, step: Id | null): Change {
  return write(library, () => {
    let change: Change = { ...emptyChange(who.articleId), history: undoState(library.db, who.articleId) };
    const { undo: done, redo: undone } = stacksOf(library.db, who.articleId);
    const at = step === null ? -1 : done.indexOf(step);
    const ahead = undone.length - undone.indexOf(step ?? '');
    if (at === -1 && step !== null && !undone.includes(step)) throw new TickmarkError('nothingToUndo');
    const [which, times] =
      at === -1 && step !== null ? ['redo' as const, ahead] : ['undo' as const, done.length - 1 - at];
    for (let time = 0; time < times; time++) change = after(change, takeBack(library, who, which));
    return change;
  });
}

/** Two changes of an article as one. */
function after(first: Change, second: Change): Change {
  const merged = <Row extends { id: string }>(before: Row[], then: Row[]): Row[] => {
    const rows = [...before];
    for (const row of then) replace(rows, row);
    return rows;
  };
  return {
    articleId: second.articleId,
    article: second.article ?? first.article,
    blocks: merged(first.blocks, second.blocks),
    sentences: merged(first.sentences, second.sentences),
    claims: merged(first.claims, second.claims),
    evidence: merged(first.evidence, second.evidence),
    reviews: merged(first.reviews, second.reviews),
    sources: merged(first.sources, second.sources),
    proofTicks: merged(first.proofTicks, second.proofTicks),
    events: [...first.events, ...second.events],
    history: second.history,
  };
}

function takeBack(library: Library, who: Committer, which: 'undo' | 'redo'): Change {
  return write(library, () => withHistory(library, takeStepBack(library, who, which)));
}

/**
 * Undoes or redoes the last step. A source that somebody else protected stays protected. Call inside `write`. Throws
 * nothingToUndo, nothingToRedo.
 */
export function takeStepBack(library: Library, who: Committer, which: 'undo' | 'redo'): StepChange {
  const step = stacksOf(library.db, who.articleId)[which].at(-1);
  if (step === undefined) throw new TickmarkError(which === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  const { db } = library;
  // What was erased does not come back with the rest of its step.
  const entries = eventsOfStep(db, step).filter((event) => !lacksContents(event));
  const drafts = revertMergeDrafts(entries, {
    checkerId: who.checkerId,
    evidence: (id) => rowById(db, evidenceTable, id),
    source: (id) => rowById(db, sourceTable, id),
    isRedactedEvidence: (id) => isRedactedEvidence(db, who.articleId, id),
  });
  return makeStep(library, who, drafts, step);
}

/**
 * Runs a write in one immediate transaction. Failures of the library become errors that can be shown; nothing is written into a file that is
 * not at its place any more (libraryGone, libraryReplaced), nor into one that was opened to be read (libraryOnlyRead).
 */
export function write<T>(library: Library, work: () => T): T {
  if (!library.writable) throw new TickmarkError('libraryOnlyRead');
  try {
    requireFile(library.db);
    return library.db.transaction(work).immediate();
  } catch (thrown) {
    forgetStacks(library.db);
    throw libraryFailure(library.path, thrown);
  }
}

/**
 * Writes what the app remembers by itself, like the place in a text: nobody has asked for that, so a library that was
 * opened to be read does without. Throws as `write`.
 */
export function remember(library: Library, work: () => void): void {
  if (library.writable) write(library, work);
}

/** Makes the drafts' changes and appends their entries as one step. Call inside `write`. */
export function commitStep(library: Library, who: Committer, drafts: readonly (Draft | null)[]): Change {
  return withHistory(library, makeStep(library, who, drafts));
}

/** What a step changed, without what undo would do next, because reading that takes longer than most steps. */
export type StepChange = Omit<Change, 'history'>;

function withHistory({ db }: Library, change: StepChange): Change {
  return { ...change, history: undoState(db, change.articleId) };
}

/**
 * Like commitStep, for callers that do not need what undo would do next. What comes from a protected source is protected in the same step;
 * in other articles, in a step of theirs. Call inside `write`.
 */
export function makeStep(
  library: Library,
  who: Committer,
  drafts: readonly (Draft | null)[],
  undoes: Id | null = null,
): StepChange {
  const { db } = library;
  const made = drafts.filter((draft) => draft !== null).map(wellFormed);
  const change = emptyChange(who.articleId);
  let events: Event[] = [];
  if (made.length > 0) {
    for (const draft of made) apply(library, draft, change);
    const taken = protectTaken(db, who.articleId, change);
    for (const draft of taken.get(who.articleId) ?? []) {
      apply(library, draft, change);
      made.push(draft);
    }
    taken.delete(who.articleId);
    for (const [articleId, drafts] of taken) makeStep(library, { ...who, articleId }, drafts);
    const sessionId = countChange(db, who.articleId, who.checkerId, who.at);
    events = appendEvents(db, { ...who, sessionId, undoes }, made);
  }
  return { ...change, events };
}

function emptyChange(articleId: Id): StepChange {
  return {
    articleId,
    article: null,
    blocks: [],
    sentences: [],
    claims: [],
    evidence: [],
    reviews: [],
    sources: [],
    proofTicks: [],
    events: [],
  };
}

function apply({ db }: Library, draft: Draft, change: StepChange): void {
  const set = <Row extends { id: string }>(table: Table<Row>): Row => {
    if (draft.from !== null) return patchRow(db, table, draft.entityId, draft.to);
    const row = draft.to as unknown as Row;
    insertRow(db, table, row);
    return row;
  };
  const entity: Entity = draft.entity;
  switch (entity) {
    case 'article':
      change.article = set(articleTable);
      return;
    case 'block':
      replace(change.blocks, set(blockTable));
      return;
    case 'sentence':
      replace(change.sentences, set(sentenceTable));
      return;
    case 'claim':
      replace(change.claims, set(claimTable));
      return;
    case 'evidence':
      replace(change.evidence, follow(db, entity, draft, set(evidenceTable)));
      return;
    case 'review':
      replace(change.reviews, set(reviewTable));
      return;
    case 'source':
      replace(change.sources, follow(db, entity, draft, set(sourceTable)));
      return;
    case 'proofTick':
      replace(change.proofTicks, set(proofTickTable));
      return;
    case 'merge':
      set(mergeTable);
      return;
    case 'version':
      throw new Error('a version is loaded, not changed');
    default:
      assertNever(entity);
  }
}

/** What is kept of evidence and sources besides their rows follows who may see them, and which files they have. */
function follow<Row extends SourceRow>(
  db: Database,
  entity: SourceEntity,
  { from, to }: Draft,
  row: Row,
): Row {
  if (from === null) followNew(db, row);
  else if ('protected' in to || 'attachments' in to) followProtection(db, entity, row);
  return row;
}

/** A thing that a step touches twice appears once, in its final state. */
function replace<Row extends { id: string }>(rows: Row[], row: Row): void {
  const at = rows.findIndex(({ id }) => id === row.id);
  if (at === -1) rows.push(row);
  else rows[at] = row;
}
