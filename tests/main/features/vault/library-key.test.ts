import { beforeEach, describe, expect, test, vi } from 'vitest';
import { write } from '../../../../db/queries/history/commit.ts';
import { openLibrary, type Library } from '../../../../db/store/open.ts';
import { keepDrafts, readDrafts } from '../../../../db/queries/settings/desk-state.ts';
import { sql } from '../../../../db/tables/rows.ts';
import { closeVault, keyOf, vaultState } from '../../../../db/crypto/library-key.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import type * as KeyStores from '../../../../main/features/vault/key-store.ts';
import { testLibrary } from '../../../helpers/library.ts';
import { PASSPHRASE } from '../../../helpers/passphrase.ts';

const OTHER = 'dijkgraaf marmer elf fluister kompas';

/** A safeStorage as Electron's, of this machine or another; a backend that is none is what Linux without a key ring has. */
const machine = { name: 'this', backend: 'gnome_libsecret', refuses: false };
const storage = {
  getSelectedStorageBackend: () => machine.backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) =>
    Promise.resolve(Buffer.from(`v11${machine.name} ${[...text].reverse().join('')}`)),
  decryptStringAsync: (box: Buffer) => {
    const [, name, text = ''] = /^v11(\w+) (.*)$/s.exec(box.toString()) ?? [];
    if (machine.refuses || name !== machine.name) return Promise.reject(new Error('no'));
    return Promise.resolve({ result: [...text].reverse().join(''), shouldReEncrypt: false });
  },
};
vi.mock('electron', () => ({ app: {}, safeStorage: {} }));
vi.mock('../../../../main/features/vault/key-store.ts', async (original) => {
  const { keyStoreOver } = await original<typeof KeyStores>();
  return { systemKeyStore: () => keyStoreOver(storage as never, 'linux') };
});
const logged = vi.fn();
vi.mock('../../../../main/base/log.ts', () => ({ logError: logged }));
const { needKey, openByPassphrase, openBySystem, protectionState, removePassphrase, setPassphrase } =
  await import('../../../../main/features/vault/library-key.ts');

/** From here on the app runs on such a machine. */
function on(change: Partial<typeof machine> = {}): void {
  Object.assign(machine, { name: 'this', backend: 'gnome_libsecret', refuses: false }, change);
}

beforeEach(() => {
  on();
  logged.mockReset();
});

/** Closes a library and opens it again, as at the next start. */
function again(library: Library): Library {
  library.close();
  return openLibrary(library.path, 'write');
}

const keyHere = ({ db }: Library): string | undefined => keyOf(db)?.toString('hex');

describe('where the system has a key store', () => {
  test('it gets the key of the first protected source, and opens it at the next start without asking', async () => {
    const library = testLibrary();
    write(library, () => keepDrafts(library.db, { 'evidence.new': 'Pavel Orlow' }));
    await needKey(library);
    const key = keyHere(library);
    expect(JSON.stringify(sql(library.db, 'SELECT value FROM setting').all())).not.toContain('Orlow');
    expect(await protectionState(library)).toMatchObject({ state: 'open', passphrase: false, system: true });
    const next = again(library);
    expect(vaultState(next.db)).toBe('locked');
    expect(await openBySystem(next)).toBe(true);
    expect(keyHere(next)).toBe(key);
    expect(readDrafts(next.db)).toEqual({ 'evidence.new': 'Pavel Orlow' });
    expect(await openBySystem(next)).toBe(true);
    next.close();
  });

  test.each([
    ['on another machine', { name: 'other' }],
    ['where the system says no', { refuses: true }],
    ['where the key ring is gone', { backend: 'basic_text' }],
  ])('%s it does not open, and a passphrase does', async (_name, change) => {
    const library = testLibrary();
    await needKey(library);
    await setPassphrase(library, null, PASSPHRASE);
    const key = keyHere(library);
    closeVault(library.db);
    on(change);
    expect(await openBySystem(library)).toBe(false);
    expect(vaultState(library.db)).toBe('locked');
    // It is no defect, and the log says nothing of it.
    expect(logged).not.toHaveBeenCalled();
    await expect(openByPassphrase(library, OTHER)).rejects.toMatchObject({ code: 'passphraseWrong' });
    await openByPassphrase(library, PASSPHRASE);
    expect(keyHere(library)).toBe(key);
  });

  test('the passphrase can be removed by that passphrase: then the key store alone opens it', async () => {
    const library = testLibrary();
    await setPassphrase(library, null, PASSPHRASE);
    const key = keyHere(library);
    expect(await protectionState(library)).toMatchObject({ passphrase: true, system: false });
    await expect(removePassphrase(library, OTHER)).rejects.toMatchObject({ code: 'passphraseWrong' });
    expect(await protectionState(library)).toMatchObject({ passphrase: true, system: false });
    await removePassphrase(library, PASSPHRASE);
    expect(await protectionState(library)).toMatchObject({ passphrase: false, system: true });
    closeVault(library.db);
    await expect(openByPassphrase(library, PASSPHRASE)).rejects.toMatchObject({ code: 'sealDamaged' });
    expect(await openBySystem(library)).toBe(true);
    expect(keyHere(library)).toBe(key);
  });

  test('removing it puts the key in this machine’s key store, in place of what another one sealed', async () => {
    const library = testLibrary();
    on({ name: 'other' });
    await needKey(library);
    await setPassphrase(library, null, PASSPHRASE);
    on();
    await removePassphrase(library, PASSPHRASE);
    closeVault(library.db);
    expect(await openBySystem(library)).toBe(true);
  });

  test('a passphrase is changed by the one before, and opens the same key', async () => {
    const library = testLibrary();
    await setPassphrase(library, null, PASSPHRASE);
    const key = keyHere(library);
    await expect(setPassphrase(library, OTHER, OTHER)).rejects.toMatchObject({ code: 'passphraseWrong' });
    await expect(setPassphrase(library, null, OTHER)).rejects.toMatchObject({ code: 'passphraseWrong' });
    await expect(setPassphrase(library, PASSPHRASE, 'a')).rejects.toMatchObject({
      code: 'passphraseTooWeak',
    });
    await setPassphrase(library, PASSPHRASE, OTHER);
    closeVault(library.db);
    await expect(openByPassphrase(library, PASSPHRASE)).rejects.toMatchObject({ code: 'passphraseWrong' });
    await openByPassphrase(library, OTHER);
    expect(keyHere(library)).toBe(key);
  });

  test('of keys that are asked for at once there is one, which everything opens', async () => {
    const library = testLibrary();
    await Promise.all([needKey(library), setPassphrase(library, null, PASSPHRASE), needKey(library)]);
    const key = keyHere(library);
    closeVault(library.db);
    expect(await openBySystem(library)).toBe(true);
    expect(keyHere(library)).toBe(key);
    closeVault(library.db);
    await openByPassphrase(library, PASSPHRASE);
    expect(keyHere(library)).toBe(key);
  });

  test('a locked library gets no second key', async () => {
    const library = testLibrary();
    await needKey(library);
    closeVault(library.db);
    await expect(setPassphrase(library, null, PASSPHRASE)).rejects.toMatchObject({ code: 'libraryLocked' });
    await needKey(library);
    expect(vaultState(library.db)).toBe('locked');
    await expect(removePassphrase(library, PASSPHRASE)).rejects.toMatchObject({ code: 'sealDamaged' });
  });
});

describe('where the system has none', () => {
  test.each(['basic_text', 'unknown'])('%s is none: a passphrase is asked for', async (backend) => {
    on({ backend });
    const library = testLibrary();
    await expect(needKey(library)).rejects.toMatchObject({ code: 'passphraseNeeded' });
    expect(await protectionState(library)).toMatchObject({ state: 'none', hasKeyStore: false });
    await setPassphrase(library, null, PASSPHRASE);
    await expect(removePassphrase(library, PASSPHRASE)).rejects.toMatchObject({ code: 'passphraseNeeded' });
    expect(await protectionState(library)).toMatchObject({ state: 'open', passphrase: true, system: false });
  });

  test('what another program put in place of the box opens nothing', async () => {
    const library = testLibrary();
    write(library, () => keepWrap(library.db, 'system', systemWrap(Buffer.from('v10this abc')), 'now'));
    expect(await openBySystem(library)).toBe(false);
  });
});
