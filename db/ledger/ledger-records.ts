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

/** What the ledger says of a key that signs. */
export function keyStatement({ id: _id, ...said }: KnownKey): LedgerStatement {
  return said;
}

/** Tells of a key that signs and became known. Call inside the transaction that writes it. */
export function recordKey(db: Database, key: KnownKey, at: string): void {
  appendToLedger(db, at, [{ kind: 'key.saved', entityId: key.id, said: keyStatement(key) }]);
}

/**
 * Tells of what was changed of a key. What another program changed of it before is not in it: that does not become true by the
 * next thing that somebody says of the key.
 */
export function recordKeyChange(db: Database, id: string, patch: Partial<KnownKey>, at: string): void {
  const said = { ...lastStatement(db, 'key.saved', id), ...patch };
  appendToLedger(db, at, [{ kind: 'key.saved', entityId: id, said }]);
}

/** What the ledger says of a decision besides its words; of those it has a salted digest, which confirms no guess. */
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

/** Tells of a decision. Call inside the transaction that writes it. */
export function recordDecision(db: Database, row: NearMatchRow): void {
  appendToLedger(db, row.decidedAt, [
    { kind: 'decision.saved', entityId: row.id, said: decisionStatement(row) },
  ]);
}

/** Tells of decisions that are gone. Call inside the transaction that deletes them. */
export function recordDecisionsGone(db: Database, ids: readonly string[], at: string): void {
  appendToLedger(
    db,
    at,
    ids.map((entityId) => ({ kind: 'decision.gone', entityId, said: {} })),
  );
}

/** What the ledger says of a way to the key: random bytes are in it, so its hash confirms no passphrase. */
export function wrapStatement(wrap: string, madeAt: string): LedgerStatement {
  return { wrap: sha256(wrap), madeAt };
}

/** Tells of a way to the key. Call inside the transaction that writes it. */
export function recordWrap(db: Database, id: string, wrap: string, at: string): void {
  appendToLedger(db, at, [{ kind: 'wrap.saved', entityId: id, said: wrapStatement(wrap, at) }]);
}

/** Tells of a way to the key that is gone. Call inside the transaction that deletes it. */
export function recordWrapGone(db: Database, id: string, at: string): void {
  appendToLedger(db, at, [{ kind: 'wrap.gone', entityId: id, said: {} }]);
}
