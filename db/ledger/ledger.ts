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
import { sha256 } from '../queries/history/events.ts';
import { namedFiles, type NamedFiles } from '../queries/evidence/named-files.ts';
import { readRow, sql, type Table } from '../store/table.ts';

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
export function isTold(db: Database, kind: LedgerKind, entityId: string): boolean {
  return sql(db, 'SELECT 1 FROM ledger WHERE entityId = ? AND kind = ?').get(entityId, kind) !== undefined;
}

/** What the ledger said last of a thing by entries of a kind; null where it said nothing. */
export function lastSaid(db: Database, kind: LedgerKind, entityId: string): LedgerEntry['said'] | null {
  const row = sql(
    db,
    'SELECT said FROM ledger WHERE entityId = ? AND kind = ? ORDER BY seq DESC LIMIT 1',
  ).get(entityId, kind);
  return row === undefined ? null : (JSON.parse(String(row['said'])) as LedgerEntry['said']);
}

/** Appends entries, each with the hash of the one before it. Call inside the transaction of what they tell of. */
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

/** An entry with the text of what it says, which its hash is of. */
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

/** Tells of the id by which the library is known. */
export function recordName(db: Database, id: Id, at: string): void {
  appendToLedger(db, at, [{ kind: 'library.named', entityId: id, said: {} }]);
}

/** Tells that a backup, made at `of`, was put in the library's place; null where its name does not say when it was made. */
export function recordRestored(db: Database, id: Id | null, of: string | null, at: string): void {
  appendToLedger(db, at, [{ kind: 'library.restored', entityId: id ?? '', said: { of } }]);
}

/** Tells of a checker who came or has another name. */
export function recordChecker(db: Database, { id, ...said }: Checker, at: string): void {
  appendToLedger(db, at, [{ kind: 'checker.saved', entityId: id, said }]);
}

/** Tells of sittings that ended; one that goes on is told of when it ends. */
export function recordSessions(db: Database, sessions: readonly Session[], at: string): void {
  const ended = sessions.filter(({ endedAt }) => endedAt !== null);
  appendToLedger(
    db,
    at,
    ended.map(({ id, ...said }) => ({ kind: 'session.ended', entityId: id, said })),
  );
}

/** Tells of an article that came, with what is remembered of where it is from, and of its files that did not come. */
export function recordArticle(db: Database, articleId: Id, at: string): void {
  const said = { origin: originDigest(db, articleId) };
  appendToLedger(db, at, [{ kind: 'article.came', entityId: articleId, said }]);
  recordAbsentFiles(db, articleId, at);
  recordErased(db, articleId, at);
}

/** The digest of what is remembered of where an article is from, null for one that was loaded here. */
export function originDigest(db: Database, articleId: Id): string | null {
  const row = sql(db, 'SELECT openedAt, manifest, veils, salt FROM origin WHERE articleId = ?').get(
    articleId,
  );
  if (row === undefined) return null;
  const { openedAt, manifest, veils, salt } = row;
  return sha256(JSON.stringify([openedAt, manifest, veils, salt]));
}

/** Tells of sources that came erased: the entries about them have nothing in them. */
export function recordErased(db: Database, articleId: Id, at: string): void {
  const rows = sql(
    db,
    `SELECT DISTINCT entityId FROM event
     WHERE articleId = ? AND digest IS NOT NULL AND salt IS NULL AND sealed IS NULL`,
  ).all(articleId);
  const said = { articleId, by: null };
  appendToLedger(
    db,
    at,
    rows.map(({ entityId }) => ({ kind: 'source.erased', entityId: String(entityId), said })),
  );
}

/**
 * Tells of how many files are not kept of each version and piece of evidence of an article, where something came without
 * them or with them. What was missing `before` is not told of: nobody said that it may be.
 */
export function recordAbsentFiles(
  db: Database,
  articleId: Id,
  at: string,
  before: ReadonlyMap<string, NamedFiles> = new Map(),
): void {
  const missedBefore = new Set([...before.values()].flatMap(({ absent }) => [...absent]));
  const drafts: LedgerDraft[] = [];
  for (const [entityId, { absent }] of namedFiles(db, articleId)) {
    const count = Number(lastSaid(db, 'files.absent', entityId)?.['count'] ?? 0);
    const isNews = absent.size < count || [...absent].some((hash) => !missedBefore.has(hash));
    if (isNews && absent.size !== count)
      drafts.push({ kind: 'files.absent', entityId, said: { count: absent.size } });
  }
  appendToLedger(db, at, drafts);
}

/** When backups were put in this library's place, and of when they were: what was written between is not in it. */
export function restoresIn(db: Database): { at: string; of: string | null }[] {
  const rows = sql(db, `SELECT at, said FROM ledger WHERE kind = 'library.restored' ORDER BY seq`).all();
  return rows.map(({ at, said }) => {
    const { of } = JSON.parse(String(said)) as LedgerEntry['said'];
    return { at: String(at), of: typeof of === 'string' ? of : null };
  });
}
