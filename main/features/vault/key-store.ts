import { app, safeStorage, type SafeStorage } from 'electron';
import { TickmarkError } from '../../../core/kernel/errors.ts';

/**
 * The system's own key store: Keychain on macOS, DPAPI on Windows, the Secret Service or KWallet on Linux. What it seals
 * opens for the same user of the same machine, and nowhere else.
 */
export interface KeyStore {
  /** Returns a box that holds a secret. Throws keyStoreRefused. */
  seal(secret: Uint8Array): Promise<Buffer>;
  /** Returns the secret in a box. Throws keyStoreRefused if it was sealed elsewhere, or the system says no. */
  open(box: Uint8Array): Promise<Buffer>;
}

/** The part of Electron's safeStorage that is used. Older runtimes, which tests may have, answer synchronously. */
type Storage = Pick<SafeStorage, 'getSelectedStorageBackend'> &
  (
    | Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>
    | Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'>
  );

/** The same calls for both kinds of runtime. */
interface Calls {
  isAvailable(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(box: Buffer): Promise<string>;
}

function callsOf(storage: Storage): Calls | null {
  if ('encryptStringAsync' in storage && typeof storage.encryptStringAsync === 'function')
    return {
      isAvailable: () => storage.isAsyncEncryptionAvailable(),
      encrypt: (text) => storage.encryptStringAsync(text),
      decrypt: async (box) => (await storage.decryptStringAsync(box)).result,
    };
  if (!('encryptString' in storage)) return null;
  const soon = <Value>(work: () => Value): Promise<Value> => Promise.resolve().then(work);
  return {
    isAvailable: () => soon(() => storage.isEncryptionAvailable()),
    encrypt: (text) => soon(() => storage.encryptString(text)),
    decrypt: (box) => soon(() => storage.decryptString(box)),
  };
}

let known: Promise<KeyStore | null> | null = null;

/** Returns the key store of this machine, or null if there is none. It is looked for once. Call after the app is ready. */
export function systemKeyStore(): Promise<KeyStore | null> {
  known ??= app.whenReady().then(() => keyStoreOver(safeStorage, process.platform));
  return known;
}

/** Returns the key store behind a safeStorage; null if that has none. */
export async function keyStoreOver(storage: Storage, platform: NodeJS.Platform): Promise<KeyStore | null> {
  const calls = callsOf(storage);
  if (calls === null) return null;
  const store: KeyStore = {
    seal: async (secret) => {
      const text = Buffer.from(secret).toString('base64');
      return calls.encrypt(text).catch(refused);
    },
    open: async (box) => {
      return Buffer.from(await calls.decrypt(Buffer.from(box)).catch(refused), 'base64');
    },
  };
  try {
    if (platform === 'linux' && !isRealBackend(storage.getSelectedStorageBackend())) return null;
    if (!(await calls.isAvailable())) return null;
    // A known desktop may lack its key ring. Chromium then silently uses the fixed password.
    if (platform === 'linux' && isUnderFixedPassword(await calls.encrypt('probe'))) return null;
  } catch {
    // A key store that cannot be queried counts as none.
    return null;
  }
  return store;
}

/** `basic_text` is a password in Chromium's source code, so anybody can read what it encrypts. */
function isRealBackend(backend: ReturnType<Storage['getSelectedStorageBackend']>): boolean {
  return backend !== 'basic_text' && backend !== 'unknown';
}

/** Source: Chromium, components/os_crypt, where boxes under the fixed password of Linux begin with v10. */
function isUnderFixedPassword(box: Buffer): boolean {
  return box.subarray(0, 3).toString('latin1') === 'v10';
}

function refused(thrown: unknown): never {
  throw new TickmarkError('keyStoreRefused', {}, { cause: thrown });
}
