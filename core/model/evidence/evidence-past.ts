import type { Event } from '../history/event.ts';
import type { Evidence } from './evidence.ts';

/** Returns a piece of evidence, as protected, as it was before and after each of its changes among the entries. */
export function pastOf(piece: Evidence, entries: readonly { event: Event }[]): Evidence[] {
  const own = entries.filter(({ event }) => event.entityId === piece.id);
  return own.flatMap(({ event: { from, to } }) =>
    [from, to].map((patch): Evidence => ({
      ...piece,
      ...(patch as Partial<Evidence> | null),
      protected: true,
    })),
  );
}
