import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from '../../core/kernel/zod.ts';
import { Id, newId } from '../../core/kernel/ids.ts';
import { hasLedger, recordName } from '../ledger/ledger.ts';
import { readValue, writeOnce, writeValue } from '../queries/settings/settings.ts';

/** Names in the table of settings; a newer Tickmark must find them here too. */
const IDENTITY = 'library';
const WRITTEN_BY = 'writtenBy';
const HISTORY_KEY = 'historyKey';

const Identity = z.object({ id: Id });
const HistoryKey = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) });
const WrittenBy = z.object({ version: z.string().max(100) });

/** The id by which this library's backups are recognised, or null if it has none yet. */
export function libraryId(db: Database): Id | null {
  const identity = Identity.safeParse(readValue(db, IDENTITY));
  return identity.success ? identity.data.id : null;
}

/**
 * Returns the keyed hash of a history for a report: its HMAC-SHA256 under a key that only this library has. So the
 * library can recognise its history in a report, and nobody else can try out what is behind a bar. Null if the
 * library has no such key, because nobody has opened it for writing since there are such keys.
 */
export function keyedHash(db: Database, hash: string): string | null {
  const { data } = HistoryKey.safeParse(readValue(db, HISTORY_KEY));
  return data === undefined
    ? null
    : createHmac('sha256', Buffer.from(data.key, 'hex')).update(hash).digest('hex');
}

/**
 * Gives a library its id and the key for its histories if it has none, and records which version of Tickmark wrote to
 * it last.
 */
export function signLibrary(db: Database, version: string | null): void {
  if (libraryId(db) === null) db.transaction(nameLibrary)(db);
  if (readValue(db, HISTORY_KEY) === null)
    db.transaction(() => writeOnce(db, HISTORY_KEY, { key: randomBytes(32).toString('hex') }))();
  if (version !== null && writtenBy(db) !== version) writeValue(db, WRITTEN_BY, { version });
}

function nameLibrary(db: Database): void {
  const id = newId();
  writeValue(db, IDENTITY, { id });
  // An older format has no ledger yet. The ledger begins with the name.
  if (hasLedger(db)) recordName(db, id, new Date().toISOString());
}

/** The version of Tickmark that wrote in the library last, or null if nothing readable says so. */
export function writtenBy(db: Database): string | null {
  try {
    const value = WrittenBy.safeParse(readValue(db, WRITTEN_BY));
    return value.success ? value.data.version : null;
  } catch {
    // A newer format may keep its settings in another way.
    return null;
  }
}
