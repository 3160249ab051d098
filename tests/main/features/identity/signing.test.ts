import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signatureFits } from '../../../../db/identity/signature.ts';
import { allKeys, decideKey } from '../../../../db/identity/signing-keys.ts';
import { closeVault, newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';
import { signedAt } from '../../../helpers/signing.ts';

let profile = '';
vi.mock('electron', () => ({
  app: { getPath: () => profile, whenReady: () => Promise.resolve() },
  safeStorage: {
    getSelectedStorageBackend: () => 'basic_text',
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
  },
}));
vi.mock('../../../../main/base/log.ts', () => ({ logError: () => undefined }));
const { keepOwnKeys, knownKeys, signingFor } = await import('../../../../main/features/identity/signing.ts');

beforeEach(() => void (profile = mkdtempSync(join(tmpdir(), 'signing-'))));
afterEach(() => rmSync(profile, { recursive: true }));

test.runIf(process.platform === 'linux')(
  'without a key store nothing is signed until the library has a passphrase, nor while it is locked',
  async () => {
    const { library, author } = libraryWithArticle();
    const sign = () => signingFor(library, author.checkerId, signedAt);
    expect(await sign()).toEqual({ sign: null, why: 'noKeyStore' });
    const key = newKey();
    openVault(library.db, key);
    const signing = await sign();
    if (signing.sign === null) throw new Error(signing.why);
    const signature = signing.sign('report', 'c'.repeat(64), signedAt);
    expect(signatureFits(signature, 'report', 'c'.repeat(64))).toBe(true);
    closeVault(library.db);
    expect(await sign()).toEqual({ sign: null, why: 'keyLocked' });
    openVault(library.db, key);
    const again = await sign();
    expect('publicKey' in again && again.publicKey).toBe(signing.publicKey);
  },
);

test('a key of this computer is known as own to a library that was not told, and is told once', async () => {
  const { library, author } = libraryWithArticle();
  openVault(library.db, newKey());
  const signing = await signingFor(library, author.checkerId, signedAt);
  if (signing.sign === null) throw new Error(signing.why);
  expect(allKeys(library.db)).toEqual([]);
  expect(knownKeys(library)).toMatchObject([
    { id: signing.publicKey, state: 'own', checkerId: author.checkerId },
  ]);
  keepOwnKeys(library);
  keepOwnKeys(library);
  expect(allKeys(library.db)).toMatchObject([{ id: signing.publicKey, state: 'own' }]);
  decideKey(library.db, signing.publicKey, 'revoked', { checkerId: author.checkerId, at: signedAt });
  keepOwnKeys(library);
  expect(knownKeys(library)).toMatchObject([{ id: signing.publicKey, state: 'revoked' }]);
});

test('nobody signs where nobody has said who is checking', async () => {
  const { library } = libraryWithArticle();
  expect(await signingFor(library, null, signedAt)).toEqual({ sign: null, why: 'noChecker' });
});
