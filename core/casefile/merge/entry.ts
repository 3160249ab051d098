import { z } from '../../kernel/zod.ts';
import { canonicalJson, Event, type Patch } from '../../model/history/event.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';

/**
 * What was withheld of an entry's values when a case file was made, by field. A value was cleaned of what names a protected
 * source, or left blank. `before` says that only the value before the change (`from`) was withheld, and that what was set is
 * there. A whole entry has none. Case files and libraries call it `veil`.
 */
export const WithheldFields = z.record(z.string().max(40), z.enum(['cleaned', 'blank', 'before']));
export type WithheldFields = z.infer<typeof WithheldFields>;

/** True if the value that an entry set in a field was withheld, in part or whole. */
export function isWithheld({ veil }: Pick<Entry, 'veil'>, field: string): boolean {
  return field in veil && veil[field] !== 'before';
}

/** An entry of an article's history, of this library or another, and the entries that came right before it. */
export const Entry = z.object({ event: Event, parents: z.array(Id).max(100), veil: WithheldFields });
export type Entry = z.infer<typeof Entry>;

const WHOLE: WithheldFields = Object.freeze({});

/** Returns the entries of one library's history, in order: before each comes the one before it. */
export function entriesOfLine(
  events: readonly Event[],
  veils: Readonly<Record<Id, WithheldFields>> = {},
): Entry[] {
  return events.map((event, index) => {
    const previous = events[index - 1];
    return { event, parents: previous === undefined ? [] : [previous.id], veil: veils[event.id] ?? WHOLE };
  });
}

/**
 * Joins lists of entries, each entry once. An entry that is whole in one list and redacted in another is whole. The
 * order of the lists makes no difference.
 */
export function joinEntries(...lists: readonly (readonly Entry[])[]): Map<Id, Entry> {
  const joined = new Map<Id, Entry>();
  for (const entry of lists.flat()) {
    const before = joined.get(entry.event.id);
    joined.set(entry.event.id, before === undefined ? entry : join(before, entry));
  }
  return joined;
}

/** A cache: an entry never changes, and a merge asks for the content of thousands of entries several times. */
const contents = new WeakMap<Event, string>();

/** The content of an entry, without its place in a library's own chain. */
export function contentOf({ event }: Entry): string {
  const known = contents.get(event);
  if (known !== undefined) return known;
  const { seq: _seq, previousHash: _previous, hash: _hash, sessionId: _session, ...rest } = event;
  // Every library salts for itself.
  const { salt: _salt, digest: _digest, ...said } = rest;
  const content = canonicalJson(said);
  contents.set(event, content);
  return content;
}

/** True if two entries with one id differ in fields that neither withholds. Then somebody changed one of them. */
export function contradict(a: Entry, b: Entry): boolean {
  if (a.event === b.event || contentOf(a) === contentOf(b)) return false;
  const visible = ({ event }: Entry, other: Entry): string => {
    const { id, step, at, checkerId, kind, entity, entityId, undoes } = event;
    const to = Object.entries(event.to).filter(
      ([field]) =>
        !isWithheld(a, field) &&
        !isWithheld(b, field) &&
        field in other.event.to &&
        !isOwnDigest(entity, field),
    );
    return canonicalJson({
      id,
      step,
      at,
      checkerId,
      kind,
      entity,
      entityId,
      undoes,
      to: Object.fromEntries(to),
    });
  };
  return visible(a, b) !== visible(b, a);
}

/** The digest of the entries that came with a merge depends on salts, and every library has its own. */
function isOwnDigest(entity: Event['entity'], field: string): boolean {
  return entity === 'merge' && field === 'digest';
}

function join(a: Entry, b: Entry): Entry {
  const parents = [...new Set([...a.parents, ...b.parents])].sort();
  const [better, other] = compare(a, b) <= 0 ? [a, b] : [b, a];
  if (isWhole(better)) return { ...better, parents };
  const veil: WithheldFields = {};
  const to: Patch = {};
  const from: Patch = {};
  for (const field of new Set([...Object.keys(better.event.to), ...Object.keys(other.event.to)])) {
    const fuller = rank(better, field) <= rank(other, field) ? better : other;
    const [set, found] = [fuller.event.to[field], fuller.event.from?.[field]];
    if (set !== undefined) to[field] = set;
    if (found !== undefined) from[field] = found;
    const hidden = fuller.veil[field];
    if (hidden !== undefined) veil[field] = hidden;
  }
  return { event: { ...better.event, from: better.event.from && from, to }, parents, veil };
}

/** Whole entries come before redacted ones. Two of the same sort have an order that is the same everywhere. */
function compare(a: Entry, b: Entry): number {
  const redacted = Number(!isWhole(a)) - Number(!isWhole(b));
  if (redacted !== 0 || a.event === b.event) return redacted;
  const [one, other] = [contentOf(a) + (a.event.salt ?? ''), contentOf(b) + (b.event.salt ?? '')];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isWhole({ veil }: Entry): boolean {
  return Object.keys(veil).length === 0;
}

/** How much of a field is missing in an entry, from 0 (nothing) to 4 (everything). */
function rank({ event, veil }: Entry, field: string): number {
  if (!(field in event.to)) return 4;
  const hidden = veil[field];
  return hidden === undefined ? 0 : { before: 1, cleaned: 2, blank: 3 }[hidden];
}

/**
 * Returns an id that follows from another id and is the same in every library: of a second opinion, from the entry that holds
 * it; of the evidence that takes the place of a protected source in a case file, from that source; of a session that is shown
 * as beginning later, from that session. It is a hash, because nobody may find the first id from the second.
 */
export type DeriveId = (purpose: 'opinion' | 'standIn' | 'sitting', from: Id) => Id;

/**
 * Returns the hash that stands for entries that came with a case file: of their canonical JSON, in the order of their ids. Salted
 * contents go in as their digest, so that the hash can be computed where they are sealed or erased.
 */
export function digestOf(entries: readonly Entry[], hash: (text: string) => string): string {
  const sorted = entries.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  return hash(
    canonicalJson(sorted.map(({ event, parents, veil }) => ({ event: hashedFields(event), parents, veil }))),
  );
}

function hashedFields({ from, to, salt: _salt, digest, ...event }: Event): object {
  return typeof digest === 'string' ? { ...event, digest } : { ...event, from, to };
}

/**
 * A case file that was merged into an article. The step that begins with its entry brings the article to the state of
 * both histories together. If the step is undone, its entries no longer count.
 */
export const Merge = z.object({
  id: Id,
  articleId: Id,
  /** The file's name, who made it and when. */
  fileName: z.string().max(255),
  madeBy: z.string().max(200),
  madeAt: Moment,
  /** The last entries of the histories that were brought in. */
  heads: z.array(Id).min(1).max(100),
  /** How many new entries came with it, and the SHA-256 that represents them. */
  entries: z.int().min(0),
  digest: Sha256,
  createdAt: Moment,
  removed: z.boolean(),
});
export type Merge = z.infer<typeof Merge>;

/** An entry, and which of its fields were withheld. */
interface EntryParts {
  event: Event;
  veil: Entry['veil'];
}

/**
 * Returns the ids of evidence that only stands for somebody else's protected source: nobody here ever had the entry that made it
 * whole. Entries that follow from a merge are passed over: otherwise a file could turn a real source into redacted evidence
 * by marking the entry that made it as withheld.
 */
export function redactedEvidenceIds(entries: readonly EntryParts[]): Set<string> {
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

/** True for an entry that says only what may be said of redacted evidence: whether it is there, and for which claim. */
export function isOfRedactedEvidence({ from, to }: Pick<Event, 'from' | 'to'>): boolean {
  return from !== null && Object.keys(to).every((field) => field === 'removed' || field === 'claimId');
}
