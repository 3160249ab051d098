import { canonicalEvent, NO_HASH, type Event } from '../event.ts';

/** SHA-256 of a text in UTF-8, as hexadecimal. */
export type Hash = (text: string) => string;

/** Returns entries as one history, in their order: numbered from 1, each with the hash of the one before it. */
export function chained(events: readonly Event[], hash: Hash): Event[] {
  let previousHash = NO_HASH;
  return events.map((event, index) => {
    const entry = { ...event, seq: index + 1, previousHash };
    previousHash = hash(canonicalEvent(entry));
    return { ...entry, hash: previousHash };
  });
}
