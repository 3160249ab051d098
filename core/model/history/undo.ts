import { z } from '../../kernel/zod.ts';
import { Id } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Draft, Event, EventKind } from './event.ts';
import { StepName } from './event-names.ts';

/** The parts of one command's entries that undo needs. */
export interface Step {
  step: Id;
  undoes: Id | null;
}

/** What undo and redo would do next: the step and its name; null if there is none. */
export const UndoState = z.object({
  undo: z.object({ step: Id, name: StepName }).nullable(),
  redo: z.object({ step: Id, name: StepName }).nullable(),
});
export type UndoState = z.infer<typeof UndoState>;

export interface UndoStacks {
  undo: Id[];
  redo: Id[];
}

/**
 * Puts one more step onto the stacks, in place. A step that undoes the top of `undo` moves it to `redo` under its own
 * id, because redoing it means undoing that step. A step that undoes the top of `redo` moves it back. Any other step
 * is new work and empties `redo`.
 */
export function pushStep(stacks: UndoStacks, { step, undoes }: Step): void {
  if (undoes !== null && undoes === stacks.undo.at(-1)) {
    stacks.undo.pop();
    stacks.redo.push(step);
  } else if (undoes !== null && undoes === stacks.redo.at(-1)) {
    stacks.redo.pop();
    stacks.undo.push(step);
  } else {
    stacks.undo.push(step);
    stacks.redo.length = 0;
  }
}

/** Replays an article's steps, in order, into the stacks of what can be undone and redone. The last step is on top. */
export function undoStacks(steps: Iterable<Step>): UndoStacks {
  const stacks: UndoStacks = { undo: [], redo: [] };
  for (const step of steps) pushStep(stacks, step);
  return stacks;
}

/** True for entries that undo cannot take back: a load begins the history, a rescue begins it again. */
export function isBeginning(kind: EventKind): boolean {
  return (
    kind === 'article.loaded' ||
    kind === 'article.taken' ||
    kind === 'version.loaded' ||
    kind === 'entry.rescued'
  );
}

/** Returns the contents of an entry that undoes `event`. Throws for a beginning. */
export function opposite(event: Event): Draft {
  const kind = oppositeKind(event.kind);
  const { entity, entityId } = event;
  if (event.from !== null) return { kind, entity, entityId, from: event.to, to: event.from };
  // A suggestion that was made aside is aside again if its making is redone.
  const removed = event.to['removed'] === true;
  return { kind, entity, entityId, from: { removed }, to: { removed: true } };
}

function oppositeKind(kind: EventKind): EventKind {
  switch (kind) {
    case 'claim.made':
    case 'claim.restored':
      return 'claim.removed';
    case 'claim.removed':
      return 'claim.restored';
    case 'evidence.added':
    case 'evidence.restored':
      return 'evidence.removed';
    case 'evidence.removed':
      return 'evidence.restored';
    case 'source.added':
    case 'source.restored':
      return 'source.removed';
    case 'source.removed':
      return 'source.restored';
    case 'proofTick.added':
    case 'proofTick.restored':
      return 'proofTick.removed';
    case 'proofTick.removed':
      return 'proofTick.restored';
    case 'review.signedOff':
    case 'review.disagreed':
    case 'review.restored':
      return 'review.removed';
    case 'review.removed':
      return 'review.restored';
    case 'merge.made':
    case 'merge.restored':
      return 'merge.removed';
    case 'merge.removed':
      return 'merge.restored';
    case 'article.removed':
      return 'article.restored';
    case 'article.restored':
      return 'article.removed';
    case 'article.loaded':
    case 'article.taken':
    case 'version.loaded':
    case 'entry.rescued':
      throw new Error(`${kind} begins a history and cannot be taken back`);
    case 'article.detailsSet':
    case 'block.textSet':
    case 'sentence.noClaimSet':
    case 'claim.verdictSet':
    case 'claim.saidSet':
    case 'claim.detailsSet':
    case 'claim.statusSet':
    case 'claim.spanSet':
    case 'evidence.changed':
    case 'source.changed':
    case 'article.archivedSet':
    case 'review.resolved':
    case 'review.changed':
      return kind;
    default:
      return assertNever(kind);
  }
}
