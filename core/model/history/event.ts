import { z } from '../../kernel/zod.ts';
import { Id, Moment, PartId, Sha256 } from '../../kernel/ids.ts';

/** What an entry of the history is about. */
export const Entity = z.enum([
  'article',
  'version',
  'block',
  'sentence',
  'claim',
  'evidence',
  'review',
  'merge',
  'source',
  'proofTick',
]);
export type Entity = z.infer<typeof Entity>;

/** What may be a protected source: entries about it are salted, sealed with it, and emptied where it is erased. */
export const SourceEntity = Entity.extract(['evidence', 'source']);
export type SourceEntity = z.infer<typeof SourceEntity>;

/** True for what may be a protected source. */
export function isSourceEntity(entity: Entity): entity is SourceEntity {
  return SourceEntity.safeParse(entity).success;
}

/** What happened, as a word from which the history can make a sentence. */
export const EventKind = z.enum([
  /** Set by a rescue from a damaged library for values that were read there and have no entry left. */
  'entry.rescued',
  'article.loaded',
  /** The article was taken from a report. What was done before is not in this history. */
  'article.taken',
  'article.detailsSet',
  'article.removed',
  'article.restored',
  'version.loaded',
  'block.textSet',
  'sentence.noClaimSet',
  'claim.made',
  'claim.removed',
  'claim.restored',
  'claim.verdictSet',
  'claim.saidSet',
  'claim.detailsSet',
  'claim.statusSet',
  'claim.spanSet',
  'evidence.added',
  'evidence.changed',
  'evidence.removed',
  'evidence.restored',
  'article.archivedSet',
  'review.signedOff',
  'review.disagreed',
  'review.resolved',
  'review.removed',
  'review.restored',
  'review.changed',
  'merge.made',
  'merge.removed',
  'merge.restored',
  'source.added',
  'source.changed',
  'source.removed',
  'source.restored',
  'proofTick.added',
  'proofTick.removed',
  'proofTick.restored',
]);
export type EventKind = z.infer<typeof EventKind>;

/** Fields and their values, as JSON. */
export const Patch = z.record(z.string(), z.json());
export type Patch = z.infer<typeof Patch>;

/** 32 random bytes as hexadecimal. */
const Salt = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One entry of an article's history: appended, never changed. `from` and `to` hold the changed fields before and
 * after; a new thing has no `from`. Entries of one command share a `step`; a step that undoes another names it in
 * `undoes`.
 */
export const Event = z.object({
  id: Id,
  articleId: Id,
  /** Place in the article's history, from 1. */
  seq: z.int().min(1),
  step: Id,
  at: Moment,
  checkerId: Id,
  sessionId: Id.nullable(),
  kind: EventKind,
  entity: Entity,
  entityId: z.union([Id, PartId]),
  from: Patch.nullable(),
  to: Patch,
  undoes: Id.nullable(),
  /** Hash of the entry before it; 64 zeros for the first. */
  previousHash: Sha256,
  /**
   * Random bytes that are hashed with the contents (`from` and `to`), so that nobody can use the hash to try out
   * guesses. Null if the contents are not here, and in entries whose hash covers their contents directly.
   */
  salt: Salt.nullable().exactOptional(),
  /**
   * The digest that represents the contents in the entry's hash: see `contentsDigest`. Null if the hash covers the
   * contents directly.
   */
  digest: Sha256.nullable().exactOptional(),
  /** SHA-256 of canonicalEvent, UTF-8. */
  hash: Sha256,
});
export type Event = z.infer<typeof Event>;

/** A change that is allowed but not made yet: the contents of its entry, without who, when and where. */
export type Draft = Pick<Event, 'kind' | 'entity' | 'entityId' | 'to'> & { from: Patch | null };

export const NO_HASH = '0'.repeat(64);

/** JSON with the keys of every object sorted by code unit and no white space (as RFC 8785 orders them). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const inner: unknown = (value as Record<string, unknown>)[key];
    if (inner === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
  }
  return `{${members}}`;
}

/**
 * Returns the text whose SHA-256 is the entry's hash. It has everything in the entry except the hash; of salted
 * contents it has only the digest. Whether the digest matches them is checked by `contentsFit`.
 */
export function canonicalEvent(event: Omit<Event, 'hash'>): string {
  const { digest } = event;
  const isSalted = digest !== null && digest !== undefined;
  return canonicalJson({
    id: event.id,
    articleId: event.articleId,
    seq: event.seq,
    step: event.step,
    at: event.at,
    checkerId: event.checkerId,
    sessionId: event.sessionId,
    kind: event.kind,
    entity: event.entity,
    entityId: event.entityId,
    ...(isSalted ? { digest } : { from: event.from, to: event.to }),
    undoes: event.undoes,
    previousHash: event.previousHash,
  });
}

/**
 * Returns the draft that gives `current` the values of `wanted`, with only the fields that differ. Returns null if
 * nothing would change, so that the history gets no empty entry.
 */
export function draftChange<Row extends { id: string }>(
  kind: EventKind,
  entity: Entity,
  current: Row,
  wanted: Partial<Row> | Readonly<Record<string, unknown>>,
): Draft | null {
  const from: Patch = {};
  const to: Patch = {};
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const before = current[field as keyof Row];
    if (canonicalJson(before) === canonicalJson(value)) continue;
    from[field] = before as Patch[string];
    to[field] = value as Patch[string];
  }
  return Object.keys(to).length === 0 ? null : { kind, entity, entityId: current.id, from, to };
}

/** Returns the draft that makes `row`. */
export function draftMaking<Row extends { id: string }>(kind: EventKind, entity: Entity, row: Row): Draft {
  return { kind, entity, entityId: row.id, from: null, to: { ...row } };
}
