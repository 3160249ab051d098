import { write } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';
import { notePlainPages, sealOtherContent, unsealedSources } from '../../../db/vault/seal-all.ts';
import { closeVault, keyOf, newKey, openVault, vaultState } from '../../../db/crypto/library-key.ts';
import {
  forgetWrap,
  keepWrap,
  keyUnder,
  systemBox,
  systemWrap,
  wrapsOf,
  wrapUnder,
} from '../../../db/vault/wraps.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ProtectionState } from '../../../core/contract/vault.ts';
import { now } from '../../base/context.ts';
import { logError } from '../../base/log.ts';
import { systemKeyStore } from './key-store.ts';

/** How an open library keeps its protected sources. */
export async function protectionState(library: Library): Promise<ProtectionState> {
  return {
    state: vaultState(library.db),
    ...wrapsOf(library.db),
    hasKeyStore: (await systemKeyStore()) !== null,
    plain: unsealedSources(library).length,
  };
}

/** Opens a library's protected sources with the system's key store, if that has the key. Returns whether they are open. */
export async function openBySystem({ db }: Pick<Library, 'db'>): Promise<boolean> {
  if (vaultState(db) !== 'locked') return true;
  if (!wrapsOf(db).system) return false;
  const store = await systemKeyStore();
  if (store === null) return false;
  try {
    use(db, await store.open(systemBox(db)));
    return true;
  } catch (thrown) {
    // It was sealed on another machine, or the system refuses. Then the passphrase is needed.
    if (!(thrown instanceof TickmarkError)) logError('key store', thrown);
    return false;
  }
}

/** Opens a library's protected sources by their passphrase. Throws passphraseWrong, sealDamaged. */
export async function openByPassphrase({ db }: Pick<Library, 'db'>, passphrase: string): Promise<void> {
  use(db, await keyUnder(db, passphrase));
}

function use(db: Library['db'], key: Buffer): void {
  openVault(db, key);
  key.fill(0);
}

/**
 * Makes sure that new contents of protected sources are encrypted: if there is no key yet, the system's key store
 * gets a new one. Throws passphraseNeeded if there is no key store.
 */
export function needKey(library: Library): Promise<void> {
  return inKeyTurn(library, async () => {
    if (vaultState(library.db) !== 'none') return;
    const store = await systemKeyStore();
    if (store === null) throw new TickmarkError('passphraseNeeded');
    const key = newKey();
    const wrap = systemWrap(await store.seal(key));
    begin(library, key, () => keepWrap(library.db, 'system', wrap, now()));
  });
}

const keyTurns = new WeakMap<Library['db'], Promise<unknown>>();

/**
 * Makes one key at a time, or one more way to open it. If two keys were made at once, everything sealed with one of
 * them would be lost.
 */
function inKeyTurn(library: Library, work: () => Promise<void>): Promise<void> {
  const turn = (keyTurns.get(library.db) ?? Promise.resolve()).then(work);
  keyTurns.set(
    library.db,
    turn.catch(() => undefined),
  );
  return turn;
}

/** Gives a library's protected sources a passphrase, or another one than `current`. Throws passphraseTooWeak, passphraseWrong. */
export function setPassphrase(library: Library, current: string | null, passphrase: string): Promise<void> {
  const { db } = library;
  return inKeyTurn(library, async () => {
    if (vaultState(db) === 'locked') throw new TickmarkError('libraryLocked');
    if (wrapsOf(db).passphrase) await checkPassphrase(library, current);
    const key = keyOf(db) ?? newKey();
    const wrap = await wrapUnder(passphrase, key);
    if (vaultState(db) === 'open') write(library, () => keepWrap(db, 'passphrase', wrap, now()));
    else begin(library, key, () => keepWrap(db, 'passphrase', wrap, now()));
    key.fill(0);
  });
}

/**
 * Removes the passphrase of a library's protected sources, once the system's key store has the key. Throws
 * passphraseWrong, passphraseNeeded where there is no key store, libraryLocked.
 */
export function removePassphrase(library: Library, current: string): Promise<void> {
  const { db } = library;
  return inKeyTurn(library, async () => {
    await checkPassphrase(library, current);
    const store = await systemKeyStore();
    if (store === null) throw new TickmarkError('passphraseNeeded');
    const key = keyOf(db);
    if (key === null) throw new TickmarkError('libraryLocked');
    // The key is sealed again, because the present box may be from another machine.
    const wrap = systemWrap(await store.seal(key));
    key.fill(0);
    write(library, () => {
      keepWrap(db, 'system', wrap, now());
      forgetWrap(db, 'passphrase', now());
    });
  });
}

async function checkPassphrase({ db }: Library, passphrase: string | null): Promise<void> {
  if (passphrase === null) throw new TickmarkError('passphraseWrong');
  (await keyUnder(db, passphrase)).fill(0);
}

/**
 * A library has a key from here on: what is written of protected sources is encrypted with that. What was written before lies in plain
 * until setupSealing gets to it, but for what is not saved yet: that is encrypted in the same transaction.
 */
function begin(library: Library, key: Buffer, keep: () => void): void {
  const { db } = library;
  try {
    write(library, () => {
      keep();
      openVault(db, key);
      sealOtherContent(db);
      if (unsealedSources(library).length > 0) notePlainPages(db);
    });
  } catch (thrown) {
    closeVault(db);
    throw thrown;
  } finally {
    key.fill(0);
  }
}

/** Forgets the key. */
export function lockLibrary({ db }: Pick<Library, 'db'>): void {
  closeVault(db);
}
