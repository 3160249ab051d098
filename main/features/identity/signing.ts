import { app } from 'electron';
import type { Id } from '../../../core/kernel/ids.ts';
import type { KnownKey } from '../../../core/identity/known-key.ts';
import { allCheckers } from '../../../db/queries/settings/checkers.ts';
import { remember } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';
import { allKeys, keepOwnKey } from '../../../db/identity/signing-keys.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { now, type Context } from '../../base/context.ts';
import { logError } from '../../base/log.ts';
import { seal, unseal, vaultState } from '../../../db/crypto/library-key.ts';
import { systemKeyStore } from '../vault/key-store.ts';
import { readKeys, type StoredKey } from './keys-file.ts';
import { signingOf, type KeyGuards, type Signing } from './own-key.ts';

/** The purpose under which the library's vault seals a private key. */
const PURPOSE = 'signing key';

/**
 * Returns the guards of private keys on this computer: the system's key store, and the library under its passphrase
 * while it is open.
 */
async function keyGuards({ db }: Pick<Library, 'db'>): Promise<KeyGuards> {
  const vault: KeyGuards['passphrase'] = {
    seal: (secret) => Promise.resolve(seal(db, PURPOSE, secret)),
    open: (box) => Promise.resolve(unseal(db, PURPOSE, box)),
  };
  return { system: await systemKeyStore(), passphrase: vaultState(db) === 'open' ? vault : null };
}

/** Returns what signs in the name of a checker of a library on this computer. Never throws. */
export async function signingFor(
  { db }: Pick<Library, 'db'>,
  checkerId: Id | null,
  at: string,
): Promise<Signing> {
  const checker = allCheckers(db).find(({ id }) => id === checkerId);
  if (checker === undefined) return { sign: null, why: 'noChecker' };
  const { id, name, initials } = checker;
  const signing = await signingOf(
    app.getPath('userData'),
    await keyGuards({ db }),
    { id, name, initials },
    at,
  );
  const isLocked = signing.sign === null && signing.why === 'noKeyStore' && vaultState(db) === 'locked';
  return isLocked ? { sign: null, why: 'keyLocked' } : signing;
}

/** Returns what signs in the name of the checker at the keyboard; its key is made known to the library. Never throws. */
export async function signingNow({ library }: Pick<Context, 'library'>): Promise<Signing> {
  const signing = await signingFor(library, readSettings(library.db).checkerId, now());
  if (signing.sign !== null) keepOwnKeys(library);
  return signing;
}

/** Makes this computer's keys known to a library, which may have been elsewhere when they were made. */
export function keepOwnKeys(library: Library): void {
  const own = ownKeys();
  const known = new Map(allKeys(library.db).map((key) => [key.id, key]));
  const checkers = new Map(allCheckers(library.db).map((checker) => [checker.id, checker]));
  const news = own.flatMap(({ checkerId, publicKey, madeAt }) => {
    const checker = checkers.get(checkerId);
    const key = known.get(publicKey);
    const isTold = key?.name === checker?.name && (key?.state === 'own' || key?.state === 'revoked');
    return checker === undefined || isTold ? [] : [{ checker, publicKey, madeAt }];
  });
  if (news.length === 0) return;
  remember(library, () => {
    for (const { checker, publicKey, madeAt } of news) keepOwnKey(library.db, publicKey, checker, madeAt);
  });
}

/**
 * Every key that a library or this computer knows. A key that was made here is own, even if the library does not have
 * it.
 */
export function knownKeys({ db }: Pick<Library, 'db'>): KnownKey[] {
  const known = allKeys(db);
  const checkers = new Map(allCheckers(db).map((checker) => [checker.id, checker]));
  const ids = new Set(known.map(({ id }) => id));
  const untold = ownKeys().flatMap(({ publicKey, checkerId, madeAt }): KnownKey[] => {
    const checker = checkers.get(checkerId);
    if (ids.has(publicKey) || checker === undefined) return [];
    const { name, initials } = checker;
    const decision = { decidedBy: null, decidedAt: null };
    return [{ id: publicKey, checkerId, name, initials, state: 'own', firstSeenAt: madeAt, ...decision }];
  });
  return [...known, ...untold];
}

/** This computer's keys; none if they cannot be read, which is written down. */
function ownKeys(): StoredKey[] {
  try {
    return readKeys(app.getPath('userData'));
  } catch (thrown) {
    logError('signing keys', thrown);
    return [];
  }
}
