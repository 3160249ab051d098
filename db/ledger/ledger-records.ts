import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../core/model/history/event.ts';
import type { KnownKey } from '../../core/identity/known-key.ts';
import type { LedgerEntry } from '../../core/model/history/ledger.ts';
import { sha256 } from '../crypto/hash.ts';
import { appendToLedger, lastStatement } from './ledger.ts';
import type { NearMatchRow } from '../queries/evidence/near-matches.ts';

/*
 * Rows beside the histories that the ledger vouches for: keys that sign, decisions on words that look like a protected source, and
 * ways to the key of what is encrypted. Whoever writes one says so by a function of this file; `verify` compares by what they say.
 */

type LedgerStatement = LedgerEntry['said'];

/** The ledger's statement about a key that signs. */
export function keyStatement({ id: _id, ...said }: KnownKey): LedgerStatement {
  return said;
}

/** Records a new key that signs. Call inside the transaction that writes it. */
export function recordKey(db: Database, key: KnownKey, at: string): void {
  appendToLedger(db, at, [{ kind: 'key.saved', entityId: key.id, said: keyStatement(key) }]);
}

/**
 * Records a change of a key. A change that another program made before is not included: it must not become valid
 * because somebody changes the key again.
 */
export function recordKeyChange(db: Database, id: string, patch: Partial<KnownKey>, at: string): void {
  const said = { ...lastStatement(db, 'key.saved', id), ...patch };
  appendToLedger(db, at, [{ kind: 'key.saved', entityId: id, said }]);
}

/**
 * The ledger's statement about a decision. It has a salted digest of the words, so that nobody can confirm a guess.
 */
export function decisionStatement({
  articleId,
  decision,
  decidedBy,
  decidedAt,
  words,
  salt,
}: NearMatchRow): LedgerStatement {
  const digest = words === null ? null : sha256(canonicalJson([salt, words]));
  return { articleId, decision, decidedBy, decidedAt, words: digest };
}

/**
 * Records a decision. `digest` is that of its words, where they are sealed and cannot be read. Call inside the
 * transaction that writes it.
 */
export function recordDecision(db: Database, row: NearMatchRow, digest?: string): void {
  const said = { ...decisionStatement(row), ...(digest !== undefined && { words: digest }) };
  appendToLedger(db, row.decidedAt, [{ kind: 'decision.saved', entityId: row.id, said }]);
}

/** Records that decisions were removed. Call inside the transaction that deletes them. */
export function recordDecisionsGone(db: Database, ids: readonly string[], at: string): void {
  appendToLedger(
    db,
    at,
    ids.map((entityId) => ({ kind: 'decision.gone', entityId, said: {} })),
  );
}

/**
 * The ledger's statement about a wrapped key. The wrap has random bytes in it, so its hash confirms no passphrase.
 */
export function wrapStatement(wrap: string, madeAt: string): LedgerStatement {
  return { wrap: sha256(wrap), madeAt };
}

/** Records a wrapped key. Call inside the transaction that writes it. */
export function recordWrap(db: Database, id: string, wrap: string, at: string): void {
  appendToLedger(db, at, [{ kind: 'wrap.saved', entityId: id, said: wrapStatement(wrap, at) }]);
}

/** Records that a wrapped key was removed. Call inside the transaction that deletes it. */
export function recordWrapGone(db: Database, id: string, at: string): void {
  appendToLedger(db, at, [{ kind: 'wrap.gone', entityId: id, said: {} }]);
}
