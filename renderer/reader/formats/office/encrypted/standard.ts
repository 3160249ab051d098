import { sha1 } from '@noble/hashes/legacy';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import type { Unlock } from './agile.ts';
import { BLOCK, bareAes } from './aes.ts';
import { beginAlike, concat, spin } from './hashes.ts';

const ROUNDS = 50_000;
const HASH_SIZE = 20;
/** AES with keys of 128, 192 and 256 bits ([MS-OFFCRYPTO] 2.3.2). */
const AES = [0x660e, 0x660f, 0x6610];
const SALT_SIZE = 16;
const VERIFIER_SIZE = 16;
const VERIFIER_HASH_SIZE = 32;

/**
 * Returns what opens a package of Office 2007 (standard encryption, [MS-OFFCRYPTO] 2.3.4.5 to 9) of which these bytes are
 * the description, after the version of its EncryptionInfo. Throws `fileEncrypted` for older ciphers (RC4).
 */
export function standardLock(info: Uint8Array): Unlock {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const headerSize = number(view, 4);
  const algorithm = number(view, 8 + 8);
  const keySize = number(view, 8 + 16) / 8;
  if (!AES.includes(algorithm) || ![16, 24, 32].includes(keySize)) throw new TickmarkError('fileEncrypted');
  const saltStart = 8 + headerSize + 4;
  const verifierStart = saltStart + SALT_SIZE;
  const hashStart = verifierStart + VERIFIER_SIZE + 4;
  if (hashStart + VERIFIER_HASH_SIZE > info.length) throw damaged();
  return async (password) => {
    const spun = spin(sha1, info.slice(saltStart, verifierStart), password, ROUNDS);
    const aes = await bareAes(derivedKey(sha1(concat(spun, new Uint8Array(4))), keySize));
    const verifier = await aes.ecb(info.slice(verifierStart, verifierStart + VERIFIER_SIZE));
    const hash = await aes.ecb(info.slice(hashStart, hashStart + VERIFIER_HASH_SIZE));
    if (!beginAlike(sha1(verifier), hash, HASH_SIZE)) return null;
    return async (encrypted, size) => {
      const plain = await aes.ecb(encrypted.slice(0, encrypted.length - (encrypted.length % BLOCK)));
      return plain.slice(0, size);
    };
  };
}

/** As CryptoAPI's CryptDeriveKey makes a key of a hash. */
function derivedKey(hash: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const half = (filler: number): Uint8Array => {
    const mixed = new Uint8Array(64).fill(filler);
    for (const [at, byte] of hash.entries()) mixed[at] = byte ^ filler;
    return sha1(mixed);
  };
  return concat(half(0x36), half(0x5c)).slice(0, size);
}

function number(view: DataView, at: number): number {
  if (at + 4 > view.byteLength) throw damaged();
  return view.getUint32(at, true);
}

function damaged(): TickmarkError {
  return new TickmarkError('fileDamaged', { problem: 'EncryptionInfo' });
}
