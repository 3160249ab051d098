import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { Span } from '../../../core/model/article/article.ts';
import type { Change } from '../../../core/model/history/change.ts';
import type { ArticleState } from '../../../core/contract/index.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Decided } from '../../../core/model/claim/verdict.ts';
import type { TextNotes } from '../../../core/model/article/text-notes.ts';
import type { DroppedClaims } from '../../../core/text/versions/dropped-claim.ts';
import { dataFrom, withoutEvidence, type ArticleData } from './article-data.ts';
import { applyChange } from './apply-change.ts';
import type { IncomingEvidence } from './evidence-form.ts';
import { listedBy, noFilter, type Held, type ListFilter } from './claim-list.ts';
import {
  nothingSought,
  passagesAfterSelection,
  reducePassages,
  type PassagesAction,
  type PassagesView,
} from './passages-view.ts';
import { nothingChecked, reduceChecks, type ChecksAction, type ChecksView } from './checks-view.ts';
import { nothingEarlier, reduceEarlier, type EarlierAction, type EarlierView } from './earlier-view.ts';
import { firstStop, indexAt } from './stops.ts';

/** A part of the inspector that a command puts the focus in. */
export type InspectorField =
  | 'said'
  | 'speaker'
  | 'reason'
  | 'correction'
  | 'evidence'
  | 'newEvidence'
  | 'newCalculation'
  | 'note'
  | 'disagree'
  | 'passageWords';

/** The value that a second reader was about to set, and for which tick; null for none in particular. */
export interface IntendedTick {
  tick: 'verdict' | 'said';
  verdict: Decided | null;
}

/** The state of saving. A problem stays until something is saved again. */
export interface Saving {
  underWay: number;
  problem: string | null;
}

/** The search in the article: null while the bar is closed. */
export interface Finding {
  query: string;
  /** Where the query occurs in the text. */
  found: readonly Span[];
  /** Which of them is the current one, from 0; -1 for none. */
  current: number;
  /** Counts the times that the checker asked to find something, so that the field takes the focus again. */
  opened: number;
}

/** Something to bring into sight; a new object each time it is asked for. */
export interface Reveal {
  span: Span;
  /** near: scrolls only if it is out of sight. start: scrolls it to the top, where the reader was. */
  how: 'near' | 'start';
}

/** An article on the desk: its data, and what the checker is doing with it. */
export interface ArticleView {
  data: ArticleData;
  selected: { id: Id } | null;
  /** The claims that keep their places in the list: the selected one, or the several. */
  held: Held;
  /** Several claims that the next command is about. If there are fewer than two, the command is about the selected one. */
  several: ReadonlySet<Id>;
  /** Index of the stop where the sentence caret is. */
  caret: number;
  filter: ListFilter;
  saving: Saving;
  finding: Finding | null;
  reveal: Reveal | null;
  /** The inspector's field that should get the focus; null once it has it. */
  requestedField: InspectorField | null;
  /** The contents that new evidence begins with, if its form is opened for them. */
  incoming: IncomingEvidence | null;
  /** The value that a second reader was about to set, if the form of a disagreement is opened for it. */
  intendedTick: IntendedTick | null;
  /** Words for a screen reader, counted so that the same words can be said twice. */
  announcement: { text: string; count: number };
  /** What the text itself says about its claims and figures; null until it has been read. */
  notes: TextNotes | null;
  /** The claims of the version before that this version lacks, as they were when the desk was opened. */
  droppedClaims: DroppedClaims;
  /** The passages of sources that are looked for, and those that were found. */
  passages: PassagesView;
  /** What the sources have of the quotations and of the proof list. */
  checks: ChecksView;
  /** Earlier checks of the claims. */
  earlier: EarlierView;
}

export type ArticleAction =
  | PassagesAction
  | ChecksAction
  | EarlierAction
  | { type: 'changed'; change: Change }
  /** Evidence that was erased. */
  | { type: 'erased'; ids: readonly Id[] }
  | { type: 'saving' }
  | { type: 'saved'; change: Change }
  | { type: 'notSaved'; problem: string | null }
  | { type: 'select'; id: Id | null; reveal: boolean }
  /** Puts the sentence caret at a stop, and selects the claim given, or none. */
  | { type: 'caret'; stop: number; claimId: Id | null; reveal: boolean }
  /** Marks several claims to do something with; `id`, the last, is selected. */
  | { type: 'several'; ids: ReadonlySet<Id>; id: Id | null }
  | { type: 'filter'; filter: Partial<ListFilter> }
  | { type: 'find'; finding: Finding | null; reveal: boolean }
  | {
      type: 'requestField';
      field: InspectorField;
      intendedTick?: IntendedTick | null;
      incoming?: IncomingEvidence;
    }
  /** The field that was wanted has the focus. */
  | { type: 'answered' }
  | { type: 'announce'; text: string }
  | { type: 'notes'; notes: TextNotes };

/**
 * Returns the view of an article that has just been opened, at the place where the reader was. `left`: the claims of the
 * version before that this version lacks.
 */
export function viewFrom(
  state: ArticleState,
  droppedClaims: DroppedClaims = { from: null, claims: [] },
): ArticleView {
  const data = dataFrom(state);
  const { place } = state;
  const begun: ArticleView = {
    data,
    selected: null,
    held: none,
    several: nothing,
    caret:
      place === null || place.offset === 0 ? firstStop(data) : Math.max(0, indexAt(data.stops, place.offset)),
    filter: { verdict: 'open', ...noFilter },
    saving: { underWay: 0, problem: null },
    finding: null,
    reveal: place && { span: { start: place.offset, end: place.offset }, how: 'start' },
    requestedField: null,
    intendedTick: null,
    incoming: null,
    announcement: { text: '', count: 0 },
    notes: null,
    droppedClaims,
    passages: nothingSought,
    checks: nothingChecked,
    earlier: nothingEarlier,
  };
  return select(begun, place?.claimId ?? null, false);
}

/** Returns the view after an action. */
export function reduceArticle(view: ArticleView, action: ArticleAction): ArticleView {
  switch (action.type) {
    case 'changed':
      return afterChange(view, action.change);
    case 'erased':
      // The contents for new evidence may come from what was erased.
      return {
        ...view,
        data: withoutEvidence(view.data, action.ids),
        incoming: null,
        passages: reducePassages(view.passages, { type: 'passagesGone' }),
        checks: reduceChecks(view.checks, { type: 'checksGone' }),
      };
    case 'saving':
      return { ...view, saving: { ...view.saving, underWay: view.saving.underWay + 1 } };
    case 'saved':
      return {
        ...afterChange(view, action.change),
        saving: { underWay: view.saving.underWay - 1, problem: null },
      };
    case 'notSaved':
      return { ...view, saving: { underWay: view.saving.underWay - 1, problem: action.problem } };
    case 'select':
      return withoutSeveral(select(view, action.id, action.reveal));
    case 'several':
      return several(view, action.ids, action.id);
    case 'caret':
      return {
        ...withoutSeveral(select(view, action.claimId, false)),
        caret: action.stop,
        reveal: action.reveal ? revealStop(view, action.stop) : view.reveal,
      };
    case 'filter':
      return { ...view, filter: { ...view.filter, ...action.filter }, held: heldNow(view) };
    case 'find':
      return { ...view, finding: action.finding, reveal: revealFound(view, action) };
    case 'requestField':
      return {
        ...view,
        requestedField: action.field,
        intendedTick: action.intendedTick ?? null,
        incoming: action.incoming ?? null,
      };
    case 'answered':
      return { ...view, requestedField: null };
    case 'announce':
      return { ...view, announcement: { text: action.text, count: view.announcement.count + 1 } };
    case 'notes':
      return { ...view, notes: action.notes };
    case 'seekPassages':
    case 'passagesFound':
    case 'passagesStale':
    case 'passagesGone':
      return { ...view, passages: reducePassages(view.passages, action) };
    case 'checksFound':
    case 'checksFailed':
    case 'checksStale':
    case 'checksGone':
      return { ...view, checks: reduceChecks(view.checks, action) };
    case 'earlierFound':
    case 'earlierFailed':
    case 'earlierStale':
    case 'earlierOther':
      return { ...view, earlier: reduceEarlier(view.earlier, action) };
    default:
      return assertNever(action);
  }
}

const nothing: ReadonlySet<Id> = new Set();
const none: Held = new Map();

function withoutSeveral(view: ArticleView): ArticleView {
  if (view.several.size === 0) return view;
  return { ...view, several: nothing, held: heldOf(view, view.selected === null ? [] : [view.selected.id]) };
}

/** A removed claim is not selected any more; the caret stays where it was. */
function afterChange(view: ArticleView, change: Change): ArticleView {
  const next = { ...view, data: applyChange(view.data, change) };
  // Files of evidence are sources as well.
  if (change.sources.length > 0 || change.evidence.some(({ attachments }) => attachments.length > 0)) {
    next.passages = reducePassages(view.passages, { type: 'passagesStale' });
    next.checks = reduceChecks(view.checks, { type: 'checksStale' });
  }
  if (view.selected !== null && !next.data.order.numbers.has(view.selected.id)) next.selected = null;
  if (view.several.size > 0)
    next.several = new Set([...view.several].filter((id) => next.data.order.numbers.has(id)));
  return next;
}

function select(view: ArticleView, id: Id | null, reveal: boolean): ArticleView {
  const claim = id === null ? undefined : view.data.claims.get(id);
  if (id === null || claim === undefined || !view.data.order.numbers.has(id))
    return view.selected === null
      ? view
      : { ...view, selected: null, held: none, passages: passagesAfterSelection(view.passages) };
  return {
    ...view,
    selected: view.selected?.id === id ? view.selected : { id },
    held: view.selected?.id === id ? view.held : heldOf(view, [id]),
    requestedField: view.selected?.id === id ? view.requestedField : null,
    passages: view.selected?.id === id ? view.passages : passagesAfterSelection(view.passages),
    caret: caretFor(view, claim),
    reveal: reveal ? { span: { start: claim.start, end: claim.end }, how: 'near' } : view.reveal,
  };
}

/** If the caret is in a sentence of the claim already, it stays there. */
function caretFor({ data, caret }: ArticleView, claim: Span): number {
  const stop = data.stops[caret];
  if (stop !== undefined && stop.start < claim.end && stop.end > claim.start) return caret;
  return indexAt(data.stops, claim.start);
}

/** A claim that was held already keeps its place. */
function several(view: ArticleView, ids: ReadonlySet<Id>, id: Id | null): ArticleView {
  const next = id === null ? view : select(view, id, false);
  const all = next.selected === null ? ids : new Set([...ids, next.selected.id]);
  return { ...next, several: ids, held: heldOf(view, all) };
}

function heldOf({ held, data }: ArticleView, ids: Iterable<Id>): Held {
  return new Map(
    [...ids].flatMap((id) => {
      const claim = data.claims.get(id);
      if (claim === undefined) return [];
      return [[id, held.get(id) ?? listedBy(data, claim)] as const];
    }),
  );
}

/** A new filter sorts the selected claims by their present state. */
function heldNow(view: ArticleView): Held {
  return heldOf({ ...view, held: none }, view.held.keys());
}

function revealStop({ data, reveal }: ArticleView, index: number): Reveal | null {
  const stop = data.stops[index];
  return stop === undefined ? reveal : { span: stop, how: 'near' };
}

function revealFound(view: ArticleView, { finding, reveal }: { finding: Finding | null; reveal: boolean }) {
  const span = finding?.found[finding.current];
  return reveal && span !== undefined ? ({ span, how: 'near' } as const) : view.reveal;
}
