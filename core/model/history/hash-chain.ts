import { canonicalEvent, canonicalJson, type Event, isSourceEntity, NO_HASH } from './event.ts';

/** SHA-256 of a text in UTF-8, as hexadecimal. */
export type Hash = (text: string) => string;

type Contents = Pick<Event, 'from' | 'to'>;
type Salted = Pick<Event, 'from' | 'to' | 'salt' | 'digest'>;

/**
 * Returns the digest that represents an entry's contents in its hash: of the salt, and the canonical JSON of `from`
 * and `to`.
 */
function contentsDigest(salt: string, { from, to }: Contents, hash: Hash): string {
  return hash(salt + canonicalJson({ from, to }));
}

/** True for entries whose contents are hashed with a salt: all about evidence and sources, which may have to be protected. */
export function needsSalt({ entity }: Pick<Event, 'entity'>): boolean {
  return isSourceEntity(entity);
}

/** Returns an entry with a salt and the digest of its contents. */
export function withSalt<Entry extends Contents>(
  entry: Entry,
  salt: string,
  hash: Hash,
): Entry & { salt: string; digest: string } {
  return { ...entry, salt, digest: contentsDigest(salt, entry, hash) };
}

/** Returns an entry, whose contents were changed, with a digest that matches them, if it had a digest. */
export function redigested<Entry extends Salted>(entry: Entry, hash: Hash): Entry {
  return typeof entry.salt === 'string' ? withSalt(entry, entry.salt, hash) : entry;
}

/**
 * True if an entry's contents are not here because they are sealed or erased. Its digest still represents them.
 */
export function lacksContents({ salt, digest }: Pick<Event, 'salt' | 'digest'>): boolean {
  return typeof digest === 'string' && typeof salt !== 'string';
}

/** True if an entry's contents match its digest, or are not here. */
export function contentsFit(entry: Salted, hash: Hash): boolean {
  const { salt, digest } = entry;
  if (typeof salt !== 'string') return true;
  return digest === contentsDigest(salt, entry, hash);
}

/** The hash that an entry should have. */
export function hashOfEntry(event: Omit<Event, 'hash'>, hash: Hash): string {
  return hash(canonicalEvent(event));
}

/** True for an unchanged entry: its hash and the digest of its contents match. */
export function isAsWritten(event: Event, hash: Hash): boolean {
  return contentsFit(event, hash) && hashOfEntry(event, hash) === event.hash;
}

/**
 * Returns entries as one history, in order. They are numbered from 1, and each gets the hash of the one before it and
 * the digest of its present contents.
 */
export function chained(events: readonly Event[], hash: Hash): Event[] {
  let previousHash = NO_HASH;
  return events.map((event, index) => {
    const entry = redigested({ ...event, seq: index + 1, previousHash }, hash);
    previousHash = hashOfEntry(entry, hash);
    return { ...entry, hash: previousHash };
  });
}
