import type { Event } from '../model/history/event.ts';
import type { Offer } from '../model/claim/suggestions.ts';

/**
 * How many of the app's suggestions in a version of the text were shown after an entry that is about one of them, by the
 * entry's place in the history.
 */
export type Offers = ReadonlyMap<number, Offer>;

/** A suggestion as the history has it so far. */
interface Suggested {
  versionId: unknown;
  status: unknown;
  removed: boolean;
}

/**
 * Returns the entries by which the app suggested something, or by which a checker had more or fewer of its suggestions
 * shown: nobody made or deleted a claim by them. `events` are a whole history, in order.
 */
export function offersIn(events: readonly Event[]): Offers {
  const claims = new Map<string, Suggested>();
  const offers = new Map<number, Offer>();
  const counts = new Map<unknown, Offer>();
  const count = ({ versionId, status, removed }: Suggested, by: 1 | -1): void => {
    if (status !== 'suggested') return;
    const { shown, of } = counts.get(versionId) ?? { shown: 0, of: 0 };
    counts.set(versionId, { shown: removed ? shown : shown + by, of: of + by });
  };
  for (const { entity, entityId, kind, to, seq } of events) {
    if (entity !== 'claim') continue;
    const before = claims.get(entityId);
    const after = {
      versionId: to['versionId'] ?? before?.versionId,
      status: to['status'] ?? before?.status,
      removed: 'removed' in to ? to['removed'] === true : (before?.removed ?? false),
    };
    if (before !== undefined) count(before, -1);
    count(after, 1);
    claims.set(entityId, after);
    const isMade = kind === 'claim.made' || kind === 'claim.removed' || kind === 'claim.restored';
    const offer = counts.get(after.versionId);
    if (isMade && after.status === 'suggested' && offer !== undefined) offers.set(seq, offer);
  }
  return offers;
}
