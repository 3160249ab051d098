import { createHash, randomBytes } from 'node:crypto';
import type { Event } from '../../core/model/history/event.ts';
import { needsSalt, withSalt } from '../../core/model/history/hash-chain.ts';
import type { DeriveId } from '../../core/casefile/merge/entry.ts';

/** SHA-256 of a text in UTF-8, as hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Returns an entry with a new salt, if its kind has one and it has none yet. */
export function salted<Entry extends Pick<Event, 'entity' | 'from' | 'to' | 'salt' | 'digest'>>(
  entry: Entry,
): Entry {
  if (!needsSalt(entry) || typeof entry.digest === 'string') return entry;
  return withSalt(entry, randomBytes(32).toString('hex'), sha256);
}

/** Returns an id that is derived from another. It has the form of every id, and the other cannot be found from it. */
export const deriveId: DeriveId = (purpose, from) => {
  const hash = sha256(`tickmark ${purpose} ${from}`);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `7${hash.slice(12, 15)}`,
    `8${hash.slice(15, 18)}`,
    hash.slice(18, 30),
  ];
  return parts.join('-');
};
