import { hashNamed } from '../../shared/crypto/hashes.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * True if bytes have the digest that a capture writes, `sha1:…` in base 32 or `sha-256:…` in hexadecimal digits; null for one whose kind is not
 * known here.
 */
export function hasDigest(bytes: Uint8Array, digest: string): boolean | null {
  const [, name = '', value = ''] = /^([\w-]+):\s*([\w+/=-]+)$/u.exec(digest.trim()) ?? [];
  const hash = hashNamed(name);
  if (hash === null) return null;
  const made = hash(bytes);
  const hex = Array.from(made, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return value.toLowerCase() === hex || value.toUpperCase().replace(/=+$/u, '') === base32(made);
}

/** RFC 4648, 6, without what fills up the end. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/gu) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
