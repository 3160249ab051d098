import type { Event } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';
import type { DeriveId } from './merge/entry.ts';
import { type Hash, chained } from '../model/history/hash-chain.ts';
import type { Session } from '../model/session.ts';
import { allEntries, type CaseContents } from './contents.ts';

/** The fields of an entry that show in which session it was made. */
export type SessionEntry = Pick<Event, 'id' | 'step' | 'at' | 'sessionId'>;

/** A session as a case file may show it, and whether its first entry is another than in the library. */
interface DisclosedSession {
  session: Session;
  isMoved: boolean;
}

/**
 * Returns the sessions that a case file may show, judged by the entries that it shows. A session with only withheld
 * entries is left out, and none begins or ends with a withheld entry: nobody may learn when a protected source was
 * met.
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
      // A session ends some time after its last change. If that change is withheld, its end must not show that there
      // was one.
      endedAt: endedAt !== null && !kept.has(own.at(-1)?.id ?? '') ? last : endedAt,
      changes: Math.max(1, changes - lost),
    };
    return [{ session: told, isMoved }];
  });
}

/**
 * The id of a session holds the moment at which it began. A session that is shown as beginning later gets a derived
 * id.
 */
export const MOVED_SESSION = 'sitting';

/** Returns the sessions that a case file may show, and its entries with the ids of those sessions, chained again. */
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
