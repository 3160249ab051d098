import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { KeyState, KnownKey } from '../../core/identity/known-key.ts';
import type { CheckedSignature } from '../../core/identity/signature-standing.ts';
import type { PublicKey, Signer } from '../../core/identity/signature.ts';
import { insertRow, patchRow, rowById, rowsWhere, type Table } from '../tables/rows.ts';
import { recordKey, recordKeyChange } from '../ledger/ledger-records.ts';

const signingKeyTable: Table<KnownKey> = {
  name: 'signingKey',
  columns: {
    id: 'text',
    checkerId: 'text',
    name: 'text',
    initials: 'text',
    state: 'text',
    firstSeenAt: 'text',
    decidedBy: 'text',
    decidedAt: 'text',
  },
};

/** Every key that the library has made or seen, the oldest first. */
export function allKeys(db: Database): KnownKey[] {
  return rowsWhere(db, signingKeyTable, 'true ORDER BY firstSeenAt, id');
}

/** Records a key that was made here, and the present name of its owner. Call inside `write`. */
export function keepOwnKey(
  db: Database,
  publicKey: PublicKey,
  { id, name, initials }: Signer,
  at: string,
): void {
  const known = rowById(db, signingKeyTable, publicKey);
  if (known === null) keepNew(db, keyRow(publicKey, { id, name, initials }, 'own', at));
  else if (known.state !== 'revoked')
    keepChanged(db, publicKey, { checkerId: id, name, initials, state: 'own' }, at);
}

/** Stores the key of a valid signature as unconfirmed; a known key stays as it is. Call inside `write`. */
export function keepSeenKey(db: Database, checked: CheckedSignature, at: string): void {
  if (checked.result !== 'fits') return;
  const { publicKey, signer } = checked.signature;
  if (rowById(db, signingKeyTable, publicKey) === null)
    keepNew(db, keyRow(publicKey, signer, 'unconfirmed', at));
}

/**
 * Records that somebody confirmed a key by comparing its words with the owner, or revoked it. A checker's own key
 * needs no comparing. Call inside `write`. Throws keyUnknown.
 */
export function decideKey(
  db: Database,
  publicKey: PublicKey,
  state: Extract<KeyState, 'confirmed' | 'revoked'>,
  { checkerId, at }: { checkerId: Id; at: string },
): KnownKey {
  const known = rowById(db, signingKeyTable, publicKey);
  if (known === null) throw new TickmarkError('keyUnknown');
  if (known.state === state || (known.state === 'own' && state === 'confirmed')) return known;
  return keepChanged(db, publicKey, { state, decidedBy: checkerId, decidedAt: at }, at);
}

function keepNew(db: Database, key: KnownKey): void {
  insertRow(db, signingKeyTable, key);
  recordKey(db, key, key.firstSeenAt);
}

function keepChanged(db: Database, publicKey: PublicKey, patch: Partial<KnownKey>, at: string): KnownKey {
  recordKeyChange(db, publicKey, patch, at);
  return patchRow(db, signingKeyTable, publicKey, patch);
}

function keyRow(id: PublicKey, signer: Signer, state: KeyState, firstSeenAt: string): KnownKey {
  const { id: checkerId, name, initials } = signer;
  return { id, checkerId, name, initials, state, firstSeenAt, decidedBy: null, decidedAt: null };
}
