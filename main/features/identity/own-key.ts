import { generateKeyPairSync } from 'node:crypto';
import {
  type Covered,
  type Signature,
  type Signer,
  SIGNATURE_FORMAT,
} from '../../../core/identity/signature.ts';
import { publicKeyOf, signStatement } from '../../../db/identity/signature.ts';
import { logError } from '../../base/log.ts';
import type { KeyStore } from '../vault/key-store.ts';
import { keepKey, readKeys, type StoredKey } from './keys-file.ts';

/** The guards of private keys here. A guard is null if there is none, or it is locked. */
export type KeyGuards = Readonly<Record<StoredKey['guard'], Pick<KeyStore, 'seal' | 'open'> | null>>;

/** Signs content by its SHA-256. */
export type Sign = (covers: Covered, contentSha256: string, at: string) => Signature;

/** Why something is not signed: there is no checker; there is no guard for a key; or the guard does not open the key. */
export type WhyUnsigned = 'noChecker' | 'noKeyStore' | 'keyLocked';

/** The function that signs in a checker's name, or why there is none. */
export type Signing = { sign: Sign; publicKey: string } | { sign: null; why: WhyUnsigned };

/**
 * Returns the function that signs in the name of a checker, with their key in this profile. If there is no key but a
 * guard for one, the key is made now. A key that cannot be opened is not replaced. Never throws.
 */
export async function signingOf(
  profile: string,
  guards: KeyGuards,
  signer: Signer,
  at: string,
): Promise<Signing> {
  try {
    const stored = readKeys(profile).find(({ checkerId }) => checkerId === signer.id);
    const made = stored === undefined ? await makeKey(profile, guards, signer.id, at) : stored;
    if (made === null) return { sign: null, why: 'noKeyStore' };
    const guard = guards[made.guard];
    if (guard === null) return { sign: null, why: 'keyLocked' };
    const privateKey = await guard.open(Buffer.from(made.box, 'base64'));
    const { publicKey } = made;
    return { publicKey, sign: signWith(privateKey, publicKey, signer) };
  } catch (thrown) {
    logError('signing key', thrown);
    return { sign: null, why: 'keyLocked' };
  }
}

function signWith(privateKey: Uint8Array, publicKey: string, signer: Signer): Sign {
  const { id, name, initials } = signer;
  return (covers, contentSha256, at) =>
    signStatement(
      {
        format: 'tickmark-signature',
        formatVersion: SIGNATURE_FORMAT,
        covers,
        contentSha256,
        signer: { id, name, initials },
        at,
        publicKey,
      },
      privateKey,
    );
}

/** Makes and stores a key for a checker; null if there is no guard. */
async function makeKey(
  profile: string,
  guards: KeyGuards,
  checkerId: string,
  madeAt: string,
): Promise<StoredKey | null> {
  const guard = guards.system !== null ? 'system' : 'passphrase';
  const store = guards[guard];
  if (store === null) return null;
  const { privateKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const box = (await store.seal(secret)).toString('base64');
  const key: StoredKey = { checkerId, publicKey: publicKeyOf(privateKey), guard, box, madeAt };
  keepKey(profile, key);
  return key;
}
