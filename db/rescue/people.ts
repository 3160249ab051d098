import type { Event } from '../../core/model/history/event.ts';
import { Id } from '../../core/kernel/ids.ts';
import type { Checker, Session } from '../../core/model/session.ts';
import type { Found } from './found-records.ts';
import type { RawRow } from './shapes.ts';
import type { Library } from '../store/open.ts';
import { insertKnown, insertRow, readKnown, sql } from '../tables/rows.ts';
import { checkerTable, sessionTable } from '../tables/tables.ts';

/** Puts every checker that was found into the new library. */
export function keepCheckers({ db }: Library, found: Found): void {
  for (const row of found.rows.get(checkerTable.name)?.values() ?? [])
    tryQuietly(() => insertKnown(db, checkerTable, readKnown(checkerTable, row)));
}

/**
 * Makes sure that everybody named in an article's entries and rows is there, and every sitting. People who could not
 * be read are named by the end of their id.
 */
export function keepPeople(
  library: Library,
  found: Found,
  articleId: Id,
  events: readonly Event[],
  at: string,
): void {
  const { db } = library;
  const sessions = sessionsOf(found, articleId);
  for (const id of new Set([
    ...events.flatMap(namedIn),
    ...sessions.map(({ checkerId }) => String(checkerId)),
  ])) {
    if (sql(db, 'SELECT 1 FROM checker WHERE id = ?').get(id) !== undefined) continue;
    const unknown: Checker = { id, name: `… ${id.slice(-6)}`, initials: '?', createdAt: at };
    tryQuietly(() => insertRow(db, checkerTable, unknown));
  }
  for (const row of sessions) tryQuietly(() => insertKnown(db, sessionTable, readKnown(sessionTable, row)));
  for (const session of sessionsIn(events)) {
    if (sql(db, 'SELECT 1 FROM session WHERE id = ?').get(session.id) === undefined)
      insertRow(db, sessionTable, session);
  }
}

function sessionsOf(found: Found, articleId: Id): RawRow[] {
  return [...(found.rows.get(sessionTable.name)?.values() ?? [])].filter(
    (row) => row['articleId'] === articleId,
  );
}

/** Who wrote an entry, and whom it names. */
function namedIn({ checkerId, to }: Event): string[] {
  const named = Object.entries(to).filter(([field]) => /By$|^checkerId$/.test(field));
  // Who made a case file is told by name.
  return [checkerId, ...named.flatMap(([, value]) => Id.safeParse(value).data ?? [])];
}

/** The sittings that an article's entries tell of. */
function sessionsIn(events: readonly Event[]): Session[] {
  const sessions = new Map<Id, Session>();
  for (const { sessionId, articleId, checkerId, at } of events) {
    if (sessionId === null) continue;
    const known = sessions.get(sessionId);
    sessions.set(sessionId, {
      ...(known ?? { id: sessionId, articleId, checkerId, startedAt: at, changes: 0 }),
      endedAt: at,
      changes: (known?.changes ?? 0) + 1,
    });
  }
  return [...sessions.values()];
}

/** Rows that the table refuses are not kept. */
function tryQuietly(insert: () => void): void {
  try {
    insert();
  } catch {
    return;
  }
}
