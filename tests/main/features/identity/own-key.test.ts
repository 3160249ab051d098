import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { signatureFits } from '../../../../db/identity/signature.ts';
import { bram, noor, signedAt } from '../../../helpers/signing.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('../../../../main/base/log.ts', () => ({ logError: () => undefined }));
const { signingOf } = await import('../../../../main/features/identity/own-key.ts');
const { forgetKey, readKeys } = await import('../../../../main/features/identity/keys-file.ts');

let profile = '';
beforeEach(() => void (profile = mkdtempSync(join(tmpdir(), 'keys-'))));
afterEach(() => rmSync(profile, { recursive: true }));

/** What keeps secrets as a key store does: another one does not open its boxes. */
function store(mark: number) {
  const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ mark));
  return {
    seal: (secret: Uint8Array) => Promise.resolve(Buffer.concat([Buffer.from([mark]), turned(secret)])),
    open: (box: Uint8Array) =>
      box[0] === mark ? Promise.resolve(turned(box.subarray(1))) : Promise.reject(new Error('refused')),
  };
}

const content = 'c'.repeat(64);

describe('a checker’s own key', () => {
  test('is made at first use, kept for its owner alone, and the same from then on', async () => {
    const guards = { system: store(7), passphrase: null };
    const first = await signingOf(profile, guards, noor, signedAt);
    const again = await signingOf(profile, guards, noor, signedAt);
    if (first.sign === null || again.sign === null) throw new Error('not signed');
    expect(again.publicKey).toBe(first.publicKey);
    const signature = again.sign('report', content, signedAt);
    expect(signature).toMatchObject({ signer: noor, publicKey: first.publicKey, at: signedAt });
    expect(signatureFits(signature, 'report', content)).toBe(true);
    expect(statSync(join(profile, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(profile)).toEqual(['keys.json']);
  });

  test('is not on the disk as it is', async () => {
    const { seal, open } = store(7);
    let secret = Buffer.alloc(0);
    const guards = {
      system: { open, seal: (bytes: Uint8Array) => ((secret = Buffer.from(bytes)), seal(bytes)) },
      passphrase: null,
    };
    await signingOf(profile, guards, noor, signedAt);
    const kept = readFileSync(join(profile, 'keys.json'));
    const raw = secret.subarray(-32);
    expect(raw).toHaveLength(32);
    for (const form of [raw, raw.toString('hex'), raw.toString('base64').slice(0, 40)])
      expect(kept.includes(form)).toBe(false);
  });

  test('is another for another checker', async () => {
    const guards = { system: store(7), passphrase: null };
    const [one, other] = [
      await signingOf(profile, guards, noor, signedAt),
      await signingOf(profile, guards, bram, signedAt),
    ];
    expect(readKeys(profile)).toHaveLength(2);
    expect('publicKey' in one && 'publicKey' in other && one.publicKey !== other.publicKey).toBe(true);
  });

  test('is kept by the passphrase where there is no key store, and not made where there is neither', async () => {
    expect(await signingOf(profile, { system: null, passphrase: null }, noor, signedAt)).toEqual({
      sign: null,
      why: 'noKeyStore',
    });
    expect(readdirSync(profile)).toEqual([]);
    const { sign } = await signingOf(profile, { system: null, passphrase: store(9) }, noor, signedAt);
    expect(sign).not.toBeNull();
    expect(readKeys(profile)[0]?.guard).toBe('passphrase');
  });

  test('that is locked signs nothing and is not replaced', async () => {
    await signingOf(profile, { system: null, passphrase: store(9) }, noor, signedAt);
    const before = readFileSync(join(profile, 'keys.json'), 'utf8');
    const locked = { sign: null, why: 'keyLocked' };
    expect(await signingOf(profile, { system: store(7), passphrase: null }, noor, signedAt)).toEqual(locked);
    expect(await signingOf(profile, { system: null, passphrase: store(8) }, noor, signedAt)).toEqual(locked);
    expect(readFileSync(join(profile, 'keys.json'), 'utf8')).toBe(before);
  });

  test('in a file that cannot be read is not replaced either', async () => {
    writeFileSync(join(profile, 'keys.json'), '{"format":"tickmark-keys","keys":[');
    expect(await signingOf(profile, { system: store(7), passphrase: null }, noor, signedAt)).toEqual({
      sign: null,
      why: 'keyLocked',
    });
    expect(readFileSync(join(profile, 'keys.json'), 'utf8')).toBe('{"format":"tickmark-keys","keys":[');
  });

  test('that is forgotten gives way to another', async () => {
    const guards = { system: store(7), passphrase: null };
    const first = await signingOf(profile, guards, noor, signedAt);
    if (first.sign === null) throw new Error('not signed');
    forgetKey(profile, first.publicKey);
    const second = await signingOf(profile, guards, noor, signedAt);
    expect('publicKey' in second && second.publicKey).not.toBe(first.publicKey);
  });
});
