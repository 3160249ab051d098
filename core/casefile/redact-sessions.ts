import type { Event } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';
import type { DeriveId } from './merge/entry.ts';
import { type Hash, chained } from '../model/history/hash-chain.ts';
import type { Session } from '../model/session.ts';
import type { CaseContents } from './contents.ts';
import { allEntries } from './case-redaction.ts';

/** What of an entry tells in which sitting it was made. */
export type SessionEntry = Pick<Event, 'id' | 'step' | 'at' | 'sessionId'>;

/** A sitting as it may be told, and whether another entry begins it than began it. */
interface DisclosedSession {
  session: Session;
  isMoved: boolean;
}

/**
 * Returns the sittings that may be told, by the entries that are told: none in which nothing else was done than what is left out,
 * and none that begins or ends with that. When a protected source was met is nobody's to know.
 *
 * @param all every entry of the article
 * @param told the entries that leave, with what stands for others
 */
export function disclosedSessions(
  sessions: readonly Session[],
  all: readonly SessionEntry[],
  told: readonly SessionEntry[],
): DisclosedSession[] {
  const [before, after] = [bySession(all), bySession(told)];
  const kept = new Set(told.map(({ id }) => id));
  return sessions.flatMap((session): DisclosedSession[] => {
    const own = before.get(session.id) ?? [];
    const open = own.filter(({ id }) => kept.has(id));
    if (open.length === own.length) return [{ session, isMoved: false }];
    const [first, last] = [open[0]?.at, open.at(-1)?.at];
    if (first === undefined || last === undefined) return [];
    const left = new Set(own.filter(({ id }) => !kept.has(id)).map(({ at }) => at));
    const { startedAt, endedAt, changes } = session;
    const lost = stepsOf(own).size - stepsOf(after.get(session.id) ?? []).size;
    const isMoved = left.has(startedAt);
    const told: Session = {
      ...session,
      startedAt: isMoved ? first : startedAt,
      // It ends some time after its last change: where that is left out, nothing tells that there was more after the last one told.
      endedAt: endedAt !== null && !kept.has(own.at(-1)?.id ?? '') ? last : endedAt,
      changes: Math.max(1, changes - lost),
    };
    return [{ session: told, isMoved }];
  });
}

/** The id of a sitting holds the moment at which it began: one that is told to begin later has one that follows from it. */
export const MOVED_SESSION = 'sitting';

/** Returns the sittings that a case file may tell, and its entries with the ids that those have in it, chained anew. */
export function redactSessions(
  full: CaseContents,
  open: CaseContents,
  { derive, hash }: { derive: DeriveId; hash: Hash },
): Pick<CaseContents, 'sessions' | 'events' | 'merged'> {
  const entriesOf = (contents: CaseContents): Event[] => allEntries(contents).map(({ event }) => event);
  const sittings = disclosedSessions(full.sessions, entriesOf(full), entriesOf(open));
  const moved = new Map(
    sittings
      .filter(({ isMoved }) => isMoved)
      .map(({ session: { id } }) => [id, derive(MOVED_SESSION, id)] as const),
  );
  const sessions = sittings.map(({ session }) => ({ ...session, id: moved.get(session.id) ?? session.id }));
  if (moved.size === 0) return { sessions, events: open.events, merged: open.merged };
  const renamed = (event: Event): Event => ({
    ...event,
    sessionId: event.sessionId && (moved.get(event.sessionId) ?? event.sessionId),
  });
  return {
    sessions,
    events: chained(open.events.map(renamed), hash),
    merged: open.merged.map((entry) => ({ ...entry, event: renamed(entry.event) })),
  };
}

function stepsOf(entries: readonly SessionEntry[]): Set<Id> {
  return new Set(entries.map(({ step }) => step));
}

/** The entries of each sitting, the oldest first. */
function bySession(entries: readonly SessionEntry[]): ReadonlyMap<Id, readonly SessionEntry[]> {
  const sittings = new Map<Id, SessionEntry[]>();
  for (const entry of entries) {
    if (entry.sessionId === null) continue;
    const own = sittings.get(entry.sessionId);
    if (own === undefined) sittings.set(entry.sessionId, [entry]);
    else own.push(entry);
  }
  for (const own of sittings.values()) own.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return sittings;
}
