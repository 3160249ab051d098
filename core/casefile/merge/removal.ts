import type { Event } from '../../model/history/event.ts';
import type { Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { byTime, lastOf } from './registers.ts';
import { isMaking, type Trail } from './trails.ts';

/** Returns the entries by which a thing was removed or restored, after it was made. */
export function removalsOf({ writes, unmakings }: Trail): Event[] {
  const written = writes.filter((entry) => 'removed' in entry.event.to && !isMaking(entry));
  return [...written.map(({ event }) => event), ...unmakings];
}

/**
 * Returns whether a thing is removed in the end: what was said last of that counts, and of what was said in two places that did
 * not know of each other the later by the clock. It is back where somebody who did not know that it was removed worked on
 * it later (`work`: entries about it or about what belongs to it).
 */
export function isRemoved(graph: Graph, removals: readonly Event[], work: readonly Entry[]): boolean {
  const said = removals.map((event) => ({ event }));
  const last = lastOf(graph, said).at(-1)?.event;
  if (last?.to['removed'] !== true) return false;
  return !work.some(
    ({ event }) =>
      !('removed' in event.to && event.from !== null) &&
      !graph.before(event, last) &&
      !graph.before(last, event) &&
      byTime(graph, event, last) > 0,
  );
}
