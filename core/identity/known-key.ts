import { Id, Moment } from '../kernel/ids.ts';
import { looksAlike } from './look-alike.ts';
import { z } from '../kernel/zod.ts';
import { Fingerprint } from './fingerprint.ts';
import { PublicKey } from './signature.ts';

/** What is known about the owner of a key: made here, seen on a file, confirmed by its words, or revoked. */
export const KeyState = z.enum(['own', 'unconfirmed', 'confirmed', 'revoked']);
export type KeyState = z.infer<typeof KeyState>;

/** A key that a library has made or seen, and what its checkers decided about it. */
export const KnownKey = z.object({
  /** The public key. */
  id: PublicKey,
  /** The claimed owner. */
  checkerId: Id,
  name: z.string(),
  initials: z.string(),
  state: KeyState,
  firstSeenAt: Moment,
  /** Who confirmed or revoked it, and when. */
  decidedBy: Id.nullable(),
  decidedAt: Moment.nullable(),
});
export type KnownKey = z.infer<typeof KnownKey>;

/** A known key with the places of the words that it is compared by. */
export const ShownKey = KnownKey.extend({ fingerprint: Fingerprint });
export type ShownKey = z.infer<typeof ShownKey>;

/**
 * True if two are probably the same person: they have the same id, or names that a reader mistakes for each other.
 */
export function isSamePerson(
  one: { id: string; name: string },
  other: { id: string; name: string },
): boolean {
  return one.id === other.id || looksAlike(one.name, other.name);
}

/** True for names that differ in case and white space at most. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
