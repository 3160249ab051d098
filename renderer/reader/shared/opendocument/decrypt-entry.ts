import { argon2id } from '@noble/hashes/argon2';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { childOf, descend, type XmlElement } from '../xml/element.ts';
import { inflateWithin } from '../../../../core/kernel/zip/read-zip.ts';
import { documentLimits } from '../../../../core/kernel/zip/limits.ts';
import { bareAes, BLOCK, type Bytes } from '../crypto/aes.ts';
import { base64Bytes } from '../crypto/base64.ts';
import { beginAlike, hashNamed, MOST_ROUNDS } from '../crypto/hashes.ts';

/** How much memory (in kilobytes) and how many passes over it a file may ask for: LibreOffice asks for 65,536 and 3. */
const MOST_MEMORY = 262_144;
const MOST_PASSES = 10;
/** The checksum covers so many bytes of the plain data. */
const CHECKED = 1024;
const GCM_IV = 12;

const GCM = /#aes256-gcm$/u;
const CBC = /#aes256-cbc$/u;

/** True for a part that is encrypted in a way that is known here: a password is worth asking for. */
export function isKnownCipher(entry: XmlElement): boolean {
  const method = said(descend(entry, 'manifest:encryption-data', 'manifest:algorithm'), 'algorithm-name');
  return GCM.test(method) || CBC.test(method);
}

/**
 * Decrypts a part of an OpenDocument package as its entry in the manifest says (ODF 1.2, part 3, 3.4; LibreOffice's
 * package with Argon2id and AES-GCM). Throws `passwordWrong`; `fileEncrypted` for what is not known here, ODF 1.1's
 * Blowfish among it; `fileDamaged`.
 */
export async function decryptEntry(entry: XmlElement, packed: Bytes, password: string): Promise<Bytes> {
  const data = childOf(entry, 'manifest:encryption-data');
  const algorithm = childOf(data, 'manifest:algorithm');
  const method = said(algorithm, 'algorithm-name');
  const key = await keyOf(data, password);
  if (/#aes256-gcm$/u.test(method))
    return inflated(await decryptGcm(key, packed), Number(said(entry, 'size')));
  const iv = base64Bytes(said(algorithm, 'initialisation-vector'));
  if (iv.length !== BLOCK) throw damaged('initialisation-vector');
  const aes = await bareAes(key);
  const plain = await aes.cbc(packed.slice(0, packed.length - (packed.length % BLOCK)), iv);
  // The last byte says how many were added; the others may be anything (XML Encryption, 5.2).
  const deflated = plain.slice(0, plain.length - (plain.at(-1) ?? 0));
  if (!isChecked(data, deflated)) throw new TickmarkError('passwordWrong');
  return inflated(deflated, Number(said(entry, 'size')));
}

async function keyOf(data: XmlElement | null, password: string): Promise<Bytes> {
  const start = childOf(data, 'manifest:start-key-generation');
  const startHash =
    hashNamed(said(start, 'start-key-generation-name').split('#').at(-1) ?? '') ?? hashNamed('SHA1');
  const startKey = new Uint8Array(startHash?.(new TextEncoder().encode(password)) ?? []);
  const derivation = childOf(data, 'manifest:key-derivation');
  const salt = base64Bytes(said(derivation, 'salt'));
  const size = Number(said(derivation, 'key-size') || '16');
  const name = said(derivation, 'key-derivation-name');
  if (size !== 32) throw new TickmarkError('fileEncrypted');
  if (/argon2id$/u.test(name)) return argonKey(derivation, startKey, salt);
  const rounds = Number(said(derivation, 'iteration-count'));
  if (!/pbkdf2$/iu.test(name) || !(rounds >= 1 && rounds <= MOST_ROUNDS))
    throw new TickmarkError('fileEncrypted');
  const imported = await crypto.subtle.importKey('raw', startKey, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-1', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, imported, 8 * size));
}

function argonKey(derivation: XmlElement | null, startKey: Bytes, salt: Bytes): Bytes {
  const [t, m, p] = ['argon2-iterations', 'argon2-memory', 'argon2-lanes'].map((name) =>
    Number(derivation?.attributes.get(`loext:${name}`) ?? said(derivation, name)),
  );
  const isKnown = isWithin(t, 1, MOST_PASSES) && isWithin(p, 1, 16) && isWithin(m, 8 * p, MOST_MEMORY);
  if (!isKnown || salt.length < 8) throw new TickmarkError('fileEncrypted');
  return new Uint8Array(argon2id(startKey, salt, { t, m, p, dkLen: 32 }));
}

function isWithin(number: number | undefined, least: number, most: number): number is number {
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most;
}

/** The package as a whole: its first bytes are the initialisation vector, its last ones tell whether the key was right. */
async function decryptGcm(key: Bytes, packed: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const parameters = { name: 'AES-GCM', iv: packed.slice(0, GCM_IV) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, imported, packed.slice(GCM_IV)));
  } catch (error) {
    throw new TickmarkError('passwordWrong', {}, { cause: error });
  }
}

function isChecked(data: XmlElement | null, deflated: Bytes): boolean {
  const type = said(data, 'checksum-type');
  const hash = hashNamed(/sha-?256/iu.test(type) ? 'SHA256' : 'SHA1');
  const expected = base64Bytes(said(data, 'checksum'));
  const checked = /1k$/iu.test(type) ? deflated.subarray(0, CHECKED) : deflated;
  return hash !== null && expected.length > 0 && beginAlike(hash(checked), expected, expected.length);
}

function inflated(deflated: Bytes, size: number): Bytes {
  if (!(size >= 0)) throw damaged('size');
  if (size > documentLimits.size)
    throw new TickmarkError('fileBomb', { problem: `${size} B > ${documentLimits.size} B` });
  try {
    const whole = inflateWithin(deflated, size);
    if (whole !== null) return whole;
  } catch (error) {
    // fflate says by an error with a code what is wrong with the data.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  throw damaged('size');
}

function said(element: XmlElement | null, name: string): string {
  return element?.attributes.get(`manifest:${name}`) ?? '';
}

function damaged(problem: string): TickmarkError {
  return new TickmarkError('fileDamaged', { problem });
}
