import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBox, sealBox } from '../../../db/crypto/box.ts';
import { newKey, openVault } from '../../../db/crypto/library-key.ts';
import { keepWrap, keyUnder, systemBox, systemWrap, wrapsOf, wrapUnder } from '../../../db/vault/wraps.ts';
import { testLibrary } from '../../helpers/library.ts';

const at = '2026-03-06T12:00:00.000Z';
const GOOD = 'kade lantaarn spinazie zeven trompet';

describe('a box', () => {
  test('gives back what was put in, for its own purpose and under its own key alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, purpose) => {
        const key = newKey();
        const box = sealBox(key, purpose, bytes);
        expect(openBox(key, purpose, box)).toEqual(Buffer.from(bytes));
        expect(sealBox(key, purpose, bytes)).not.toEqual(box);
        expect(() => openBox(key, `${purpose}.`, box)).toThrow(/sealDamaged/);
        expect(() => openBox(newKey(), purpose, box)).toThrow(/sealDamaged/);
      }),
      { numRuns: 50 },
    );
  });

  test('does not open with any byte of it changed, or cut off', () => {
    const key = newKey();
    const box = sealBox(key, 'event x', Buffer.from('Pavel Orlow'));
    for (let at = 0; at < box.length; at++) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openBox(key, 'event x', changed)).toThrow(/sealDamaged/);
      expect(() => openBox(key, 'event x', box.subarray(0, at))).toThrow(/sealDamaged/);
    }
  });
});

describe('the key of a library', () => {
  test('is had by its passphrase alone, however its letters are typed', async () => {
    const { db } = testLibrary();
    const key = newKey();
    keepWrap(db, 'passphrase', await wrapUnder(`${GOOD} é`, key), at);
    expect(wrapsOf(db)).toEqual({ passphrase: true, system: false });
    expect(await keyUnder(db, `${GOOD} e\u0301`)).toEqual(key);
    await expect(keyUnder(db, GOOD)).rejects.toMatchObject({ code: 'passphraseWrong' });
    await expect(wrapUnder('a', key)).rejects.toMatchObject({ code: 'passphraseTooWeak' });
  });

  test('is kept by the system too', () => {
    const { db } = testLibrary();
    keepWrap(db, 'system', systemWrap(Buffer.from('a box')), at);
    expect(systemBox(db)).toEqual(Buffer.from('a box'));
    expect(wrapsOf(db)).toEqual({ passphrase: false, system: true });
  });

  test('that was put in by hand with work without end is refused', async () => {
    const { db } = testLibrary();
    const wrap = JSON.stringify({ ...JSON.parse(await wrapUnder(GOOD, newKey())), N: 2 ** 30 });
    keepWrap(db, 'passphrase', wrap, at);
    await expect(keyUnder(db, GOOD)).rejects.toMatchObject({ code: 'sealDamaged' });
    openVault(db, newKey());
  });
});
