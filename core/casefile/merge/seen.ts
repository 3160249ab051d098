import type { Event } from '../../model/history/event.ts';
import type { Graph } from './graph.ts';

/** Fields of a claim that a blind case file does not have: nobody who works from one has seen what others set there. */
export type Finding = 'verdict' | 'said' | 'reason' | 'tried' | 'wouldSettle' | 'correction' | 'note';

const findings: readonly string[] = [
  'verdict',
  'said',
  'reason',
  'tried',
  'wouldSettle',
  'correction',
  'note',
] satisfies Finding[];

/** Returns whether whoever made the second of two entries had the first before them. */
export type Saw = (earlier: Event, later: Event) => boolean;

/**
 * Returns what tells of entries that set a field (`settings`) whether the later one was made knowing of the earlier. That is so
 * where the one came before the other, but for what a blind case file kept back: its entries come after the verdicts that
 * it does not have, since it has what was done between them. An entry tells so itself: what it found (`from`) is nothing, though
 * something was set before it and never taken away. What its maker did after that was unseen too, until a merge.
 */
export function sawIn(graph: Graph, settings: readonly { event: Event }[], field: string): Saw {
  // Evidence has a note too, and is not in a blind case file at all.
  const isFinding = findings.includes(field) && settings.every(({ event }) => event.entity === 'claim');
  if (settings.length < 2 || !isFinding) return (a, b) => graph.before(a, b);
  const emptied = settings.filter(({ event }) => isNothing(event.to[field])).map(({ event }) => event);
  const foundNothing = settings
    .filter(({ event }) => event.from !== null && isNothing(event.from[field]))
    .map(({ event }) => event);
  const emptiedBefore = lastBefore(graph, emptied);
  const unseeing = rememberedOf((a: Event) => {
    const blind = foundNothing.filter(
      (event) =>
        graph.before(a, event) && emptiedBefore(event).every((emptying) => graph.before(emptying, a)),
    );
    return firstOf(graph, blind);
  });
  return (a, b) => {
    if (!graph.before(a, b)) return false;
    if (isNothing(a.to[field])) return true;
    return !unseeing(a).some(
      (blind) =>
        (blind.id === b.id || graph.before(blind, b)) &&
        !graph.merges.some((merge) => graph.before(blind, merge) && graph.before(merge, b)),
    );
  };
}

/** Returns a function that works out what it gives of an event once: all pairs of a long history are asked for. */
function rememberedOf<T>(work: (event: Event) => T): (event: Event) => T {
  const known = new Map<string, T>();
  return (event) => {
    const found = known.get(event.id) ?? work(event);
    known.set(event.id, found);
    return found;
  };
}

/** Leaves out the events after another one behind which nothing was merged: whoever came after them came after that one too. */
function firstOf(graph: Graph, events: readonly Event[]): Event[] {
  const first: Event[] = [];
  for (const event of events) {
    const isCovered = first.some(
      (other) => graph.before(other, event) && !graph.merges.some((merge) => graph.before(other, merge)),
    );
    if (!isCovered) first.push(event);
  }
  return first;
}

/** Returns what tells of an entry the last of these events before it: every other one before it came before one of them. */
function lastBefore(graph: Graph, events: readonly Event[]): (event: Event) => readonly Event[] {
  return rememberedOf((event) => {
    const last: Event[] = [];
    for (const one of events.toReversed())
      if (graph.before(one, event) && !last.some((later) => graph.before(one, later))) last.push(one);
    return last;
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === 'unchecked' || value === '';
}
