import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { type CompoundFile, readCompoundFile } from '../cfb/read-cfb.ts';
import { sha1 } from '@noble/hashes/legacy';
import { BLOCK, bareAes, type BareAes, type Bytes } from '../crypto/aes.ts';
import { beginAlike, concat, spin, fitted, hashNamed, MOST_ROUNDS, type Hash } from '../crypto/hashes.ts';
import { childOf, outermost, type XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { decodePart } from '../encoding/decode.ts';
import { base64Bytes } from '../crypto/base64.ts';

/** Versions of EncryptionInfo ([MS-OFFCRYPTO] 2.3.4). */
const AGILE = '4.4';
const STANDARD = /^[234]\.2$/u;
/** The version and the flags, or the version and a reserved word, before the description. */
const DESCRIPTION = 8;
const SIZE_LENGTH = 8;

/**
 * Returns the package that a compound file wraps encrypted, as Office keeps a document with a password; null if it
 * wraps none. Throws `passwordNeeded` and `passwordWrong`, `fileEncrypted` for ways to encrypt that are not known here,
 * `fileDamaged`.
 */
async function openEncrypted(
  file: CompoundFile,
  password: string | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapped = file.read('EncryptedPackage');
  const info = file.read('EncryptionInfo');
  if (wrapped === null || info === null) return null;
  if (wrapped.length < SIZE_LENGTH || info.length < DESCRIPTION)
    throw new TickmarkError('fileDamaged', { problem: 'EncryptedPackage' });
  const unlock = lockOf(info);
  if (password === null) throw new TickmarkError('passwordNeeded');
  const decrypt = await unlock(password);
  if (decrypt === null) throw new TickmarkError('passwordWrong');
  // The upper half of the size is 0 in every file that fits in here.
  const size = new DataView(wrapped.buffer, wrapped.byteOffset).getUint32(0, true);
  return decrypt(wrapped.subarray(SIZE_LENGTH), size);
}

function lockOf(info: Uint8Array): Unlock {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const version = `${view.getUint16(0, true)}.${view.getUint16(2, true)}`;
  if (version === AGILE) return agileLock(info.subarray(DESCRIPTION));
  if (STANDARD.test(version)) return standardLock(info.subarray(4));
  throw new TickmarkError('fileEncrypted');
}

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
function standardLock(info: Uint8Array): Unlock {
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

/** What of a key is derived from a password ([MS-OFFCRYPTO] 2.3.4.11 and 13): these bytes end the hash of each. */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);
const FILLER = 0x36;
const SEGMENT = 4096;

const vocabulary = new Map([
  ['http://schemas.microsoft.com/office/2006/encryption', 'e'],
  ['http://schemas.microsoft.com/office/2006/keyEncryptor/password', 'p'],
]);

/** What the description says of a key. */
interface KeyFacts {
  readonly hash: Hash;
  readonly keySize: number;
  readonly salt: Bytes;
}

/** Decrypts the bytes of a package with the key for a password. Only the first `size` bytes count. */
type Decrypt = (encrypted: Uint8Array, size: number) => Promise<Bytes>;

/** Returns what decrypts a package with a password; null if that is wrong. */
type Unlock = (password: string) => Promise<Decrypt | null>;

/**
 * Returns what opens a package of Office 2010 and later (agile encryption) of which this XML is the description, after
 * the version of its EncryptionInfo. Throws `fileEncrypted` for ways to encrypt that are not known here.
 */
function agileLock(xml: Uint8Array): Unlock {
  const root = parseXml(decodePart(xml), { vocabulary, part: 'EncryptionInfo' });
  const data = factsOf(childOf(root, 'e:keyData'));
  const encryptor = outermost(root, 'p:encryptedKey')[0] ?? null;
  const own = factsOf(encryptor);
  const rounds = Number(encryptor?.attributes.get('spinCount'));
  if (!Number.isInteger(rounds) || rounds < 0 || rounds > MOST_ROUNDS)
    throw new TickmarkError('fileEncrypted');
  return async (password) => {
    const spun = spin(own.hash, own.salt, password, rounds);
    const open = async (block: Uint8Array, name: string): Promise<Bytes> => {
      const aes = await bareAes(fitted(own.hash(concat(spun, block)), own.keySize, FILLER));
      return aes.cbc(wholeBlocks(bytesOf(encryptor, name)), fitted(own.salt, BLOCK, FILLER));
    };
    const input = await open(VERIFIER_INPUT, 'encryptedVerifierHashInput');
    const value = await open(VERIFIER_VALUE, 'encryptedVerifierHashValue');
    const expected = own.hash(input.subarray(0, own.salt.length));
    if (!beginAlike(expected, value, expected.length)) return null;
    const key = await open(KEY_VALUE, 'encryptedKeyValue');
    if (key.length < data.keySize) throw new TickmarkError('fileDamaged', { problem: 'encryptedKeyValue' });
    return segments(await bareAes(key.slice(0, data.keySize)), data);
  };
}

/** A package is encrypted in pieces, each chained from a vector of its own. */
function segments(aes: BareAes, { hash, salt }: KeyFacts): Decrypt {
  return async (encrypted, size) => {
    const plain = new Uint8Array(encrypted.length);
    const number = new Uint8Array(4);
    for (let at = 0; at < encrypted.length; at += SEGMENT) {
      new DataView(number.buffer).setUint32(0, at / SEGMENT, true);
      const iv = fitted(hash(concat(salt, number)), BLOCK, FILLER);
      plain.set(await aes.cbc(wholeBlocks(encrypted.slice(at, at + SEGMENT)), iv), at);
    }
    return plain.slice(0, size);
  };
}

function factsOf(element: XmlElement | null): KeyFacts {
  const said = (name: string): string => element?.attributes.get(name) ?? '';
  const hash = hashNamed(said('hashAlgorithm'));
  const [keyBits, hashSize, blockSize] = ['keyBits', 'hashSize', 'blockSize'].map((name) =>
    Number(said(name)),
  );
  if (
    hash === null ||
    said('cipherAlgorithm') !== 'AES' ||
    said('cipherChaining') !== 'ChainingModeCBC' ||
    blockSize !== BLOCK ||
    hashSize !== hash(new Uint8Array()).length ||
    (keyBits !== 128 && keyBits !== 192 && keyBits !== 256)
  )
    throw new TickmarkError('fileEncrypted');
  return { hash, keySize: keyBits / 8, salt: base64Bytes(said('saltValue')) };
}

function bytesOf(element: XmlElement | null, name: string): Bytes {
  return base64Bytes(element?.attributes.get(name) ?? '');
}

/** A file that is cut off ends within a block. */
function wholeBlocks(bytes: Bytes): Bytes {
  return bytes.slice(0, bytes.length - (bytes.length % BLOCK));
}

/** The stream of an older presentation: older documents and tables are read, and do not come here. */
const SLIDES = 'PowerPoint Document';

/**
 * Opens a compound file, Office's older container. Returns the document in it that is encrypted, decrypted with the
 * password. Throws for all else: `fileBinary` with its type for what is not encrypted, `passwordNeeded`, `passwordWrong`,
 * `fileEncrypted`, `fileDamaged`.
 */
export async function openCompoundFile(
  bytes: Uint8Array,
  name: string,
  password: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = readCompoundFile(bytes);
  const opened = await openEncrypted(file, password);
  if (opened === null) throw new TickmarkError('fileBinary', { name, type: kindOf(file) });
  return opened;
}

function kindOf({ names }: CompoundFile): string {
  return names.includes(SLIDES) ? 'PPT' : 'OLE';
}
