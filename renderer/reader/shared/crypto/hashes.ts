import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';

/** A hash function: Web Crypto's own must be waited for each time, which a hundred thousand times over takes too long. */
export type Hash = (data: Uint8Array) => Uint8Array;

const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['SHA1', sha1],
  ['SHA-1', sha1],
  ['SHA256', sha256],
  ['SHA-256', sha256],
  ['SHA384', sha384],
  ['SHA-384', sha384],
  ['SHA512', sha512],
  ['SHA-512', sha512],
]);

/** Returns the hash function of a name; null for one that is not known here (MD5 and older). */
export function hashNamed(name: string): Hash | null {
  return HASHES.get(name.toUpperCase()) ?? null;
}

/** Rounds that a file may ask for: Office asks for 100,000; ten times as many are still read in seconds. */
export const MOST_ROUNDS = 1_000_000;

/** Hashes a password with its salt `rounds` times over ([MS-OFFCRYPTO] 2.3.4.7 and 2.3.4.11). */
export function spin(hash: Hash, salt: Uint8Array, password: string, rounds: number): Uint8Array {
  const words = Uint8Array.from(
    { length: 2 * password.length },
    (_, at) => (password.charCodeAt(at >> 1) >> (8 * (at & 1))) & 0xff,
  );
  let spun = hash(concat(salt, words));
  const numbered = new Uint8Array(4 + spun.length);
  const view = new DataView(numbered.buffer);
  for (let round = 0; round < rounds; round += 1) {
    view.setUint32(0, round, true);
    numbered.set(spun, 4);
    spun = hash(numbered);
  }
  return spun;
}

/** Returns bytes, one after the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let reached = 0;
  for (const part of parts) {
    whole.set(part, reached);
    reached += part.length;
  }
  return whole;
}

/** Returns bytes cut to a length, or filled up to it. */
export function fitted(bytes: Uint8Array, length: number, filler: number): Uint8Array<ArrayBuffer> {
  const fit = new Uint8Array(length).fill(filler);
  fit.set(bytes.subarray(0, length));
  return fit;
}

/** True if two texts of bytes begin alike for `length` bytes. */
export function beginAlike(one: Uint8Array, other: Uint8Array, length: number): boolean {
  if (one.length < length || other.length < length) return false;
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
