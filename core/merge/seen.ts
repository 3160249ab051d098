import type { Event } from '../event.ts';
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
  return (a, b) => {
    if (!graph.before(a, b)) return false;
    if (isNothing(a.to[field])) return true;
    return !foundNothing.some(
      (blind) =>
        graph.before(a, blind) &&
        (blind.id === b.id || graph.before(blind, b)) &&
        !emptied.some((event) => graph.before(event, blind) && !graph.before(event, a)) &&
        !graph.merges.some((merge) => graph.before(blind, merge) && graph.before(merge, b)),
    );
  };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === 'unchecked' || value === '';
}
