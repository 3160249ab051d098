import { describe, expect, test, vi } from 'vitest';
import { keyStoreOver } from '../../../../main/features/vault/key-store.ts';

vi.mock('electron', () => ({ app: {}, safeStorage: {} }));

/** A safeStorage that turns bytes round, and puts before them what Chromium puts before its boxes. */
function storage(over: Partial<Parameters<typeof keyStoreOver>[0]> = {}, version = 'v11') {
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text: string) =>
      Promise.resolve(Buffer.concat([Buffer.from(version), Buffer.from(text).reverse()])),
    decryptStringAsync: (box: Buffer) =>
      box.subarray(0, 3).toString() === version
        ? Promise.resolve({ result: box.subarray(3).reverse().toString(), shouldReEncrypt: false })
        : Promise.reject(new Error('another machine')),
    getSelectedStorageBackend: () => 'gnome_libsecret' as const,
    ...over,
  };
}

describe('the system’s key store', () => {
  test('gives back what it sealed', async () => {
    const store = await keyStoreOver(storage(), 'linux');
    const secret = Buffer.from([0, 255, 128, 10, 13]);
    const box = await store?.seal(secret);
    expect(box?.includes(secret)).toBe(false);
    expect(await store?.open(box ?? Buffer.alloc(0))).toEqual(secret);
  });

  test('of a runtime that answers at once does the same', async () => {
    const { getSelectedStorageBackend } = storage();
    const older = {
      getSelectedStorageBackend,
      isEncryptionAvailable: () => true,
      encryptString: (text: string) => Buffer.from(`v11${[...text].reverse().join('')}`),
      decryptString: (box: Buffer) => {
        if (!box.toString().startsWith('v11')) throw new Error('another machine');
        return [...box.toString().slice(3)].reverse().join('');
      },
    };
    const store = await keyStoreOver(older, 'linux');
    const secret = Buffer.from([0, 255, 128, 10, 13]);
    const box = (await store?.seal(secret)) ?? Buffer.alloc(0);
    expect(await store?.open(box)).toEqual(secret);
    await expect(store?.open(Buffer.from('abc'))).rejects.toMatchObject({ code: 'keyStoreRefused' });
    const open = { ...older, encryptString: (text: string) => Buffer.from(`v10${text}`) };
    expect(await keyStoreOver(open, 'linux')).toBeNull();
    const none = { ...older, isEncryptionAvailable: () => false };
    expect(await keyStoreOver(none, 'linux')).toBeNull();
  });

  test('says so where it will not open a box', async () => {
    const store = await keyStoreOver(storage(), 'win32');
    await expect(store?.open(Buffer.from('abcdef'))).rejects.toMatchObject({ code: 'keyStoreRefused' });
  });

  test.each([
    ['a fixed password', storage({ getSelectedStorageBackend: () => 'basic_text' })],
    ['what is not known yet', storage({ getSelectedStorageBackend: () => 'unknown' })],
    ['a desktop whose key ring is not there', storage({}, 'v10')],
    ['one that is not available', storage({ isAsyncEncryptionAvailable: () => Promise.resolve(false) })],
    ['one that fails', storage({ encryptStringAsync: () => Promise.reject(new Error('no bus')) })],
  ])('%s is none on Linux', async (_name, one) => {
    expect(await keyStoreOver(one, 'linux')).toBeNull();
  });

  test('the beginning of a box says nothing elsewhere', async () => {
    expect(await keyStoreOver(storage({}, 'v10'), 'darwin')).not.toBeNull();
  });
});
