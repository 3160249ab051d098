import type { Event } from '../event.ts';
import type { Id } from '../ids.ts';
import type { Session } from '../session.ts';
import type { CaseContents } from './contents.ts';
import { allEntries } from './hidden.ts';

type Steps = ReadonlyMap<Id, readonly Event[]>;

/**
 * Returns the sittings that a case file may tell, by the entries that are in it: none in which nothing else was done than what is
 * left out, and none that begins or ends with that. When a protected source was met is nobody's to know.
 */
export function veilSessions(full: CaseContents, open: CaseContents): Session[] {
  const [before, after] = [bySession(full), bySession(open)];
  const kept = new Set(allEntries(open).map(({ event }) => event.id));
  return full.sessions.flatMap((session): Session[] => {
    const all = before.get(session.id) ?? [];
    const told = all.filter(({ id }) => kept.has(id));
    if (told.length === all.length) return [session];
    const [first, last] = [told[0]?.at, told.at(-1)?.at];
    if (first === undefined || last === undefined) return [];
    const left = new Set(all.filter(({ id }) => !kept.has(id)).map(({ at }) => at));
    const { startedAt, endedAt, changes } = session;
    const lost = stepsOf(all).size - stepsOf(after.get(session.id) ?? []).size;
    return [
      {
        ...session,
        startedAt: left.has(startedAt) ? first : startedAt,
        endedAt: endedAt !== null && left.has(endedAt) ? last : endedAt,
        changes: Math.max(1, changes - lost),
      },
    ];
  });
}

function stepsOf(events: readonly Event[]): Set<Id> {
  return new Set(events.map(({ step }) => step));
}

/** The entries of each sitting, the oldest first. */
function bySession(contents: CaseContents): Steps {
  const sittings = new Map<Id, Event[]>();
  for (const { event } of allEntries(contents)) {
    if (event.sessionId === null) continue;
    const own = sittings.get(event.sessionId);
    if (own === undefined) sittings.set(event.sessionId, [event]);
    else own.push(event);
  }
  for (const own of sittings.values()) own.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return sittings;
}
