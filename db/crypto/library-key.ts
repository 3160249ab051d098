import type { Database } from 'better-sqlite3';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { VaultState } from '../../core/model/vault.ts';
import { KEY_BYTES, openBox, sealBox } from './box.ts';

const keys = new WeakMap<Database, Buffer>();

/**
 * How an open library keeps protected contents. `none`: unencrypted, because no key was made yet. `locked`: sealed,
 * and the key is not here. `open`: sealed, but read and written as if they were not.
 */
export function vaultState(db: Database): VaultState {
  if (isVaultOpen(db)) return 'open';
  return hasKey(db) ? 'locked' : 'none';
}

/** Whether the key of an open library is here; does not read the file. */
export function isVaultOpen(db: Database): boolean {
  return keys.has(db);
}

/** Open libraries with sealed contents whose wrapped keys are all gone. */
const withoutWay = new WeakSet<Database>();

/**
 * Notes for a library that was just opened whether every wrapped key was removed. Then it stays locked, so that
 * nothing protected is written unencrypted or under another key.
 */
export function noteLostKey(db: Database): void {
  if (hasKey(db)) return;
  const sealed = db
    .prepare(
      `SELECT 1 FROM evidence WHERE sealed IS NOT NULL UNION ALL SELECT 1 FROM source WHERE sealed IS NOT NULL
       UNION ALL SELECT 1 FROM sealedFile UNION ALL SELECT 1 FROM event WHERE sealed IS NOT NULL LIMIT 1`,
    )
    .get();
  if (sealed !== undefined) withoutWay.add(db);
}

/** Whether a key was made for a library, even if it is not here. A library of an older format has none. */
function hasKey(db: Database): boolean {
  if (withoutWay.has(db)) return true;
  const table = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'keyWrap'`).get();
  return table !== undefined && db.prepare('SELECT 1 FROM keyWrap').get() !== undefined;
}

/** A new key for a library. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Opens the vault of an open library with a copy of its key. */
export function openVault(db: Database, key: Uint8Array): void {
  closeVault(db);
  keys.set(db, Buffer.from(key));
}

/** Forgets the key of an open library: its bytes are overwritten. */
export function closeVault(db: Database): void {
  keys.get(db)?.fill(0);
  keys.delete(db);
}

/** A copy of the key of an open library, for another process or another connection; null if it is not here. */
export function keyOf(db: Database): Buffer | null {
  const key = keys.get(db);
  return key === undefined ? null : Buffer.from(key);
}

/**
 * Whether protected contents must be sealed when they are written. Throws libraryLocked if that needs a key that is
 * not here.
 */
export function mustSeal(db: Database): boolean {
  const state = vaultState(db);
  if (state === 'locked') throw new TickmarkError('libraryLocked');
  return state === 'open';
}

/** Seals bytes for a place in the library. Throws libraryLocked. */
export function seal(db: Database, purpose: string, bytes: Uint8Array): Buffer {
  return sealBox(neededKey(db), purpose, bytes);
}

/** Opens what was sealed for a place in the library. Throws libraryLocked, sealDamaged. */
export function unseal(db: Database, purpose: string, box: Uint8Array): Buffer {
  return openBox(neededKey(db), purpose, box);
}

/** The keyed name of a file's hash, which nobody can compute without the key. Throws libraryLocked. */
export function secretName(db: Database, hash: string): string {
  const key = Buffer.from(hkdfSync('sha256', neededKey(db), '', 'tickmark file names', KEY_BYTES));
  return createHmac('sha256', key).update(hash).digest('hex');
}

function neededKey(db: Database): Buffer {
  const key = keys.get(db);
  if (key === undefined) throw new TickmarkError('libraryLocked');
  return key;
}
