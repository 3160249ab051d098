import { type Entity, type Event, canonicalJson } from '../../model/history/event.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Entry } from './entry.ts';
import type { Graph } from './graph.ts';

/** The history of one thing. Each entry comes after all entries that happened before it. */
export interface EntityHistory {
  readonly id: string;
  readonly entity: Entity;
  /**
   * The entries that made it, even if that was undone. There are several if it was made in the same way in several
   * places.
   */
  readonly makings: readonly Entry[];
  /** The entries that count, including those that made it, without undone ones and those that only follow from a merge. */
  readonly writes: readonly Entry[];
  /** The entries that undid its making, if any. */
  readonly unmakings: readonly Event[];
  /**
   * The first entry about it, even one that only follows from a merge. If that merge was undone, its entries no longer
   * count, but later entries were still made by people who had seen them.
   */
  readonly first: Entry;
}

interface Growing extends EntityHistory {
  makings: Entry[];
  writes: Entry[];
  unmakings: Event[];
}

/** True for an entry that makes a thing; the others change one. */
export function isMaking({ event }: Entry): boolean {
  return event.from === null;
}

/**
 * Returns the history of each thing, by its id. `nameOf` gives the id of the thing that an entry is about: the same id
 * for two ids of one thing, and null for an entry to skip.
 */
export function entityHistories(
  graph: Graph,
  nameOf: (event: Event) => string | null,
): Map<string, EntityHistory> {
  const histories = new Map<string, Growing>();
  const byMerge = new Map<string, Entry>();
  const undoing = new Map<Id, Id>();
  const firsts = new Map<string, Entry>();
  for (const entry of graph.entries) {
    const { event } = entry;
    const id = nameOf(event);
    if (id === null) continue;
    const first = firsts.get(id) ?? entry;
    firsts.set(id, first);
    if (isStanding(event)) {
      if (graph.isUndone(event)) continue;
      const history = histories.get(id) ?? emptyHistory(id, first);
      histories.set(id, history);
      history.writes.push(entry);
      continue;
    }
    if (graph.isDerived(event)) {
      const other = byMerge.get(id);
      if (isMaking(entry) && (other === undefined || event.id < other.event.id)) byMerge.set(id, entry);
      continue;
    }
    const history = histories.get(id) ?? emptyHistory(id, first);
    histories.set(id, history);
    if (event.undoes !== null) {
      if (!graph.isUndone(event) && event.to['removed'] === true) history.unmakings.push(event);
      undoing.set(event.step, event.undoes);
      continue;
    }
    if (isMaking(entry)) history.makings.push(entry);
    if (!graph.isUndone(event)) history.writes.push(entry);
  }
  // A suggestion that came with a merge can be shown again after the merge was undone.
  for (const history of histories.values()) {
    const making = byMerge.get(history.id);
    if (history.entity === 'claim' && history.makings.length === 0 && making !== undefined)
      history.makings.push(making);
  }
  for (const history of histories.values()) {
    const made = new Set(history.makings.map(({ event }) => event.step));
    const isUnmade = history.makings.every(({ event }) => graph.isUndone(event));
    history.unmakings = isUnmade
      ? history.unmakings.filter(({ step }) => made.has(takenBackBy(step, undoing)))
      : [];
  }
  return histories;
}

/** The original step that a chain of undoing and redoing leads back to. */
function takenBackBy(step: Id, undoing: ReadonlyMap<Id, Id>): Id {
  const seen = new Set<Id>();
  let last = step;
  for (let next = undoing.get(last); next !== undefined && !seen.has(next); next = undoing.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}

function emptyHistory(id: string, first: Entry): Growing {
  return { id, entity: first.event.entity, makings: [], writes: [], unmakings: [], first };
}

/**
 * True for an entry that changes nothing and confirms the present values (`from` and `to` are the same): a checker
 * was asked and keeps a source protected. It counts after everything that its maker had seen, although it belongs to
 * a merge or to an undo. Removal cannot be confirmed in this way, because undoing something that was made aside looks
 * the same.
 */
export function isStanding({ from, to }: Pick<Event, 'from' | 'to'>): boolean {
  if (from === null || to['removed'] === true || Object.keys(to).length === 0) return false;
  return canonicalJson(from) === canonicalJson(to);
}
