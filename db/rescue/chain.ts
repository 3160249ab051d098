import { NO_HASH, type Draft, type Event } from '../../core/model/history/event.ts';
import { newId, type Id } from '../../core/kernel/ids.ts';
import { hashOfEntry, redigested } from '../../core/model/history/hash-chain.ts';
import { salted, sha256 } from '../crypto/hash.ts';

/**
 * Puts the found entries of an article in order, one for each place. If several claim the same place, the one whose
 * hash continues the chain is taken.
 */
export function orderEvents(found: ReadonlyMap<number, readonly Event[]>): Event[] {
  let previousHash = NO_HASH;
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, candidates]) => {
      const next = candidates.find((event) => event.previousHash === previousHash) ?? candidates[0];
      if (next === undefined) return [];
      previousHash = next.hash;
      return [next];
    });
}

/** Who writes the entries of a rescue, and when. */
export interface Rescuer {
  articleId: Id;
  checkerId: Id;
  at: string;
}

/** What entries of a rescue have in common. */
function rescued(draft: Omit<Draft, 'kind'>, who: Rescuer, step: Id): Unchained {
  return { id: newId(), ...who, step, sessionId: null, undoes: null, kind: 'entry.rescued', ...draft };
}

type Unchained = Omit<Event, 'seq' | 'previousHash' | 'hash'>;

/**
 * Chains entries again. Those before the first missing or altered one stay as they were written, with their hashes.
 * The others get new places and hashes, after an entry that says so. `drafts` come last, as entries of the rescue.
 */
export function rebuildChain(
  events: readonly Event[],
  isAltered: (event: Event) => boolean,
  drafts: readonly Omit<Draft, 'kind'>[],
  who: Rescuer,
): Event[] {
  const step = newId();
  const chain: Event[] = [];
  const append = (entry: Unchained): void => {
    const last = chain.at(-1);
    const placed = { ...entry, seq: chain.length + 1, previousHash: last?.hash ?? NO_HASH };
    const next = salted(redigested(placed, sha256));
    chain.push({ ...next, hash: hashOfEntry(next, sha256) });
  };
  let isBroken = false;
  for (const event of events) {
    const follows = event.seq === chain.length + 1 && event.previousHash === (chain.at(-1)?.hash ?? NO_HASH);
    if (!isBroken && follows && !isAltered(event)) {
      chain.push(event);
      continue;
    }
    if (!isBroken)
      append(rescued({ entity: 'article', entityId: who.articleId, from: {}, to: {} }, who, step));
    isBroken = true;
    append(event);
  }
  for (const draft of drafts) append(rescued(draft, who, step));
  return chain;
}
