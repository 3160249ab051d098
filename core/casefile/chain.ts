import { NO_HASH, type Event } from '../model/history/event.ts';
import { hashOfEntry, redigested, type Hash } from '../model/history/salted.ts';

/**
 * Returns entries as one history, in their order: numbered from 1, each with the hash of the one before it, and with the digest
 * of what it holds now.
 */
export function chained(events: readonly Event[], hash: Hash): Event[] {
  let previousHash = NO_HASH;
  return events.map((event, index) => {
    const entry = redigested({ ...event, seq: index + 1, previousHash }, hash);
    previousHash = hashOfEntry(entry, hash);
    return { ...entry, hash: previousHash };
  });
}
