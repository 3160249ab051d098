import type { Event } from '../../model/history/event.ts';
import type { Entry } from './entry.ts';

/** An entry, and what of it was kept back. */
interface Veiled {
  event: Event;
  veil: Entry['veil'];
}

/**
 * Returns the ids of evidence that only stands for a protected source of somebody else: nobody here ever had its making
 * whole. Makings that follow from a merge say nothing of that, and are passed over; so that who marks a making of a real
 * source as kept back makes no stand-in of it.
 */
export function standInIds(entries: readonly Veiled[]): Set<string> {
  const merges = new Set(
    entries.filter(({ event }) => event.entity === 'merge').map(({ event }) => event.step),
  );
  const blank = new Set<string>();
  const whole = new Set<string>();
  for (const { event, veil } of entries) {
    if (event.entity !== 'evidence' || event.from !== null) continue;
    if (veil['title'] === 'blank') blank.add(event.entityId);
    else if (!merges.has(event.step)) whole.add(event.entityId);
  }
  return new Set([...blank].filter((id) => !whole.has(id)));
}

/** True for an entry that says of a stand-in what may be said of one: whether it is there, and of which claim. */
export function isOfStandIn({ from, to }: Pick<Event, 'from' | 'to'>): boolean {
  return from !== null && Object.keys(to).every((field) => field === 'removed' || field === 'claimId');
}
