import { createPrivateKey, createPublicKey, scrypt, sign, verify, type KeyObject } from 'node:crypto';
import { fingerprintFrom, type Fingerprint } from '../../core/identity/fingerprint.ts';
import type { CheckedSignature } from '../../core/identity/signature-standing.ts';
import {
  PublicKey,
  signedText,
  statementOf,
  type Covered,
  type Signature,
  type Statement,
} from '../../core/identity/signature.ts';
import { signatureIn } from '../../core/report/model/seal.ts';
import { sha256 } from '../crypto/hash.ts';

/** A public key of Ed25519 in DER, up to its 32 bytes (RFC 8410). */
const SPKI = '302a300506032b6570032100';

/** Signs a statement with a private key, PKCS 8 in DER. */
export function signStatement(statement: Statement, privateKey: Uint8Array): Signature {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const signature = sign(null, Buffer.from(signedText(statement), 'utf8'), key).toString('hex');
  return { ...statement, signature };
}

/** Returns the public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): PublicKey {
  return createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(SPKI.length / 2)
    .toString('hex');
}

/** True if a signature is over this content, of the kind of thing that it is, and made with the key that it names. */
export function signatureFits(
  signature: Signature | 'newer' | null,
  covers: Covered,
  contentSha256: string,
): signature is Signature {
  if (signature === null || signature === 'newer') return false;
  if (signature.covers !== covers || signature.contentSha256 !== contentSha256) return false;
  if (!PublicKey.safeParse(signature.publicKey).success) return false;
  try {
    const der = Buffer.from(SPKI + signature.publicKey, 'hex');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const text = Buffer.from(signedText(statementOf(signature)), 'utf8');
    return verify(null, text, key, Buffer.from(signature.signature, 'hex'));
  } catch {
    // Not every 32 bytes are a key.
    return false;
  }
}

/** Checks a signature by itself. `read` is null if there should be a signature but none can be read. */
export async function checkSignature(
  read: Signature | 'newer' | null,
  covers: Covered,
  contentSha256: string,
): Promise<CheckedSignature> {
  if (read === 'newer') return { result: 'newer' };
  if (!signatureFits(read, covers, contentSha256)) return { result: 'broken' };
  return { result: 'fits', signature: read, fingerprint: await fingerprintOf(read.publicKey) };
}

/** Checks the signature inside a JSON or HTML report by itself. */
export function reportSignature(file: string): Promise<CheckedSignature> {
  const found = signatureIn(file);
  if (found === null) return Promise.resolve({ result: 'unsigned' });
  return checkSignature(found.signature, 'report', sha256(found.content));
}

const fingerprints = new Map<PublicKey, Promise<Fingerprint>>();

/**
 * Returns the fingerprint of a key, which people compare. It takes some 0.1 s and 32 MB, so that nobody can search
 * for another key with the same words, of which there are 2^54.
 */
export function fingerprintOf(publicKey: PublicKey): Promise<Fingerprint> {
  const known = fingerprints.get(publicKey);
  if (known !== undefined) return known;
  const made = new Promise<Fingerprint>((resolve, reject) => {
    const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
    scrypt(Buffer.from(publicKey, 'hex'), 'tickmark-fingerprint/1', 7, cost, (problem, hash) => {
      if (problem === null) resolve(fingerprintFrom(hash));
      else reject(problem);
    });
  });
  fingerprints.set(publicKey, made);
  return made;
}
