import { describe, expect, test } from 'vitest';
import { isEncrypted } from '../../../../core/formats/own-files.ts';
import { decrypted, encrypted } from '../../../../main/features/casefile/passphrase.ts';

const words = 'vier losse woorden samen';
const plain = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
/** Little work, so that many can be tried. */
const sealed = encrypted(plain, words, 8);

describe('a passphrase', () => {
  test('gives back every byte, and only that passphrase does', async () => {
    const bytes = await sealed;
    expect([isEncrypted(bytes), isEncrypted(plain)]).toEqual([true, false]);
    expect(Buffer.from(await decrypted(bytes, words)).equals(plain)).toBe(true);
    await expect(decrypted(bytes, null)).rejects.toThrow(/passwordNeeded/);
    await expect(decrypted(bytes, '')).rejects.toThrow(/passwordNeeded/);
    await expect(decrypted(bytes, `${words} `)).rejects.toThrow(/passwordWrong/);
  });

  test('gives nothing back of what was changed or cut off anywhere', async () => {
    const bytes = await sealed;
    for (let at = 0; at < bytes.length; at += at < 300 ? 1 : 6553) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(decrypted(changed, words)).rejects.toThrow(/caseDamaged|passwordWrong/);
    }
    for (const length of [20, 100, 200, 65_800, bytes.length - 16, bytes.length - 1])
      await expect(decrypted(bytes.slice(0, length), words)).rejects.toThrow(/caseDamaged/);
  });

  test('is asked for a second of work at most, and never for keys', async () => {
    const header = (stanza: string): Uint8Array =>
      new TextEncoder().encode(`age-encryption.org/v1\n${stanza}`);
    const heavy = header('-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n');
    await expect(decrypted(heavy, words)).rejects.toThrow(/caseDamaged/);
    await expect(decrypted(header('-> X25519 AAAA\n'), words)).rejects.toThrow(/caseDamaged/);
  });
});
