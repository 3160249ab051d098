import type { Database } from 'better-sqlite3';
import { NO_HASH } from '../../core/model/history/event.ts';
import { newId, type Id } from '../../core/kernel/ids.ts';
import {
  canonicalLedgerEntry,
  type LedgerDraft,
  type LedgerEntry,
  type LedgerKind,
} from '../../core/model/history/ledger.ts';
import type { Checker, Session } from '../../core/model/session.ts';
import { sha256 } from '../crypto/hash.ts';
import { readRow, sql, type Table } from '../tables/rows.ts';

const ledgerTable: Table<LedgerEntry> = {
  name: 'ledger',
  columns: {
    id: 'text',
    seq: 'number',
    at: 'text',
    kind: 'text',
    entityId: 'text',
    said: 'json',
    previousHash: 'text',
    hash: 'text',
  },
};

/** Whether the library is of a format that has a ledger. */
export function hasLedger(db: Database): boolean {
  return sql(db, `SELECT 1 FROM sqlite_schema WHERE name = 'ledger'`).get() !== undefined;
}

/** The number and hash of the ledger's last entry; 0 and zeros for one without any. */
export function lastLedgerEntry(db: Database): { seq: number; hash: string } {
  const row = sql(db, 'SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1').get();
  return row === undefined
    ? { seq: 0, hash: NO_HASH }
    : { seq: Number(row['seq']), hash: String(row['hash']) };
}

/** Whether the ledger says this of a thing already. */
export function isInLedger(db: Database, kind: LedgerKind, entityId: string): boolean {
  return sql(db, 'SELECT 1 FROM ledger WHERE entityId = ? AND kind = ?').get(entityId, kind) !== undefined;
}

/** The ledger's last statement about a thing in entries of a kind; null if there is none. */
export function lastStatement(db: Database, kind: LedgerKind, entityId: string): LedgerEntry['said'] | null {
  const row = sql(
    db,
    'SELECT said FROM ledger WHERE entityId = ? AND kind = ? ORDER BY seq DESC LIMIT 1',
  ).get(entityId, kind);
  return row === undefined ? null : (JSON.parse(String(row['said'])) as LedgerEntry['said']);
}

/**
 * Appends entries, each with the hash of the one before it. Call inside the transaction that makes the change they
 * record.
 */
export function appendToLedger(db: Database, at: string, drafts: readonly LedgerDraft[]): void {
  let { seq, hash } = lastLedgerEntry(db);
  const insert = sql(
    db,
    'INSERT INTO ledger (id, seq, at, kind, entityId, said, previousHash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { kind, entityId, said: fields } of drafts) {
    const said = JSON.stringify(fields);
    const entry = { id: newId(), seq: ++seq, at, kind, entityId, said, previousHash: hash };
    hash = sha256(canonicalLedgerEntry(entry));
    insert.run(entry.id, seq, at, kind, entityId, said, entry.previousHash, hash);
  }
}

/** An entry with the text that its hash covers. */
export interface LedgerLine {
  entry: LedgerEntry;
  hash: string;
}

/** The whole ledger in order, each entry with the hash that it should have. */
export function* ledgerLines(db: Database): Iterable<LedgerLine> {
  for (const row of sql(db, 'SELECT * FROM ledger ORDER BY seq').iterate()) {
    const entry = readRow(ledgerTable, row);
    yield { entry, hash: sha256(canonicalLedgerEntry({ ...entry, said: String(row['said']) })) };
  }
}

/** Records the id of the library. */
export function recordName(db: Database, id: Id, at: string): void {
  appendToLedger(db, at, [{ kind: 'library.named', entityId: id, said: {} }]);
}

/** Records that a backup, made at `of`, replaced the library; `of` is null if its name does not say when it was made. */
export function recordRestored(db: Database, id: Id | null, of: string | null, at: string): void {
  appendToLedger(db, at, [{ kind: 'library.restored', entityId: id ?? '', said: { of } }]);
}

/** Records a checker who is new or has another name. */
export function recordChecker(db: Database, { id, ...said }: Checker, at: string): void {
  appendToLedger(db, at, [{ kind: 'checker.saved', entityId: id, said }]);
}

/** Records sessions that ended. A session that goes on is recorded when it ends. */
export function recordSessions(db: Database, sessions: readonly Session[], at: string): void {
  const ended = sessions.filter(({ endedAt }) => endedAt !== null);
  appendToLedger(
    db,
    at,
    ended.map(({ id, ...said }) => ({ kind: 'session.ended', entityId: id, said })),
  );
}

/** When backups replaced this library, and when those were made: what was written in between is not in it. */
export function restoresIn(db: Database): { at: string; of: string | null }[] {
  const rows = sql(db, `SELECT at, said FROM ledger WHERE kind = 'library.restored' ORDER BY seq`).all();
  return rows.map(({ at, said }) => {
    const { of } = JSON.parse(String(said)) as LedgerEntry['said'];
    return { at: String(at), of: typeof of === 'string' ? of : null };
  });
}
