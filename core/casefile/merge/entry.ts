import { z } from '../../kernel/zod.ts';
import { canonicalJson, Event, type Patch } from '../../model/history/event.ts';
import { Id } from '../../kernel/ids.ts';

/**
 * What of an entry's values was kept back when a case file was made, by field: cleaned of what names a protected source, or
 * left blank; `before` where that holds only of the value that the entry found (`from`), and what it set is there. Of an
 * entry that is whole there is nothing in it.
 */
export const Veil = z.record(z.string().max(40), z.enum(['cleaned', 'blank', 'before']));
export type Veil = z.infer<typeof Veil>;

/** True where what an entry set in a field was kept back, in part or whole. */
export function isVeiled({ veil }: Pick<Entry, 'veil'>, field: string): boolean {
  return field in veil && veil[field] !== 'before';
}

/** An entry of an article's history, of this library or another, and the entries that came right before it. */
export const Entry = z.object({ event: Event, parents: z.array(Id).max(100), veil: Veil });
export type Entry = z.infer<typeof Entry>;

export const WHOLE: Veil = Object.freeze({});

/** Returns the entries of one library's history, in order: before each comes the one before it. */
export function entriesOfLine(events: readonly Event[], veils: Readonly<Record<Id, Veil>> = {}): Entry[] {
  return events.map((event, index) => {
    const previous = events[index - 1];
    return { event, parents: previous === undefined ? [] : [previous.id], veil: veils[event.id] ?? WHOLE };
  });
}

/**
 * Brings lists of entries together, each entry once. What one list has whole and another veiled is whole. Which list comes
 * first makes no difference.
 */
export function joinEntries(...lists: readonly (readonly Entry[])[]): Map<Id, Entry> {
  const joined = new Map<Id, Entry>();
  for (const entry of lists.flat()) {
    const before = joined.get(entry.event.id);
    joined.set(entry.event.id, before === undefined ? entry : join(before, entry));
  }
  return joined;
}

/** An entry is never changed, and a merge asks several times what each of thousands says. */
const contents = new WeakMap<Event, string>();

/** What an entry says, apart from its place in a library's own chain. */
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

/** True where two entries of one id say different things, apart from what was kept back of either: one of them was changed. */
export function contradict(a: Entry, b: Entry): boolean {
  if (a.event === b.event || contentOf(a) === contentOf(b)) return false;
  const visible = ({ event }: Entry, other: Entry): string => {
    const { id, step, at, checkerId, kind, entity, entityId, undoes } = event;
    const to = Object.entries(event.to).filter(
      ([field]) =>
        !isVeiled(a, field) && !isVeiled(b, field) && field in other.event.to && !isOwnDigest(entity, field),
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

/** What stands for the entries that came with a merge goes by salts, which every library has for itself. */
function isOwnDigest(entity: Event['entity'], field: string): boolean {
  return entity === 'merge' && field === 'digest';
}

function join(a: Entry, b: Entry): Entry {
  const parents = [...new Set([...a.parents, ...b.parents])].sort();
  const [better, other] = compare(a, b) <= 0 ? [a, b] : [b, a];
  if (isWhole(better)) return { ...better, parents };
  const veil: Veil = {};
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

/** The whole before the veiled; two of the same sort in an order that is the same everywhere. */
function compare(a: Entry, b: Entry): number {
  const veiled = Number(!isWhole(a)) - Number(!isWhole(b));
  if (veiled !== 0 || a.event === b.event) return veiled;
  const [one, other] = [contentOf(a) + (a.event.salt ?? ''), contentOf(b) + (b.event.salt ?? '')];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isWhole({ veil }: Entry): boolean {
  return Object.keys(veil).length === 0;
}

/** How little of a field an entry has: 0 all of it, 4 nothing. */
function rank({ event, veil }: Entry, field: string): number {
  if (!(field in event.to)) return 4;
  const hidden = veil[field];
  return hidden === undefined ? 0 : { before: 1, cleaned: 2, blank: 3 }[hidden];
}
