import { readFile, rm } from 'node:fs/promises';
import {
  readSignature,
  signatureFileName,
  signatureText,
  type Signature,
} from '../../../core/identity/signature.ts';
import { writeWhole } from '../../base/write-file.ts';

/**
 * Writes a file and, beside it, its signature: both or neither. What was signed before and lay there is no signature of this file:
 * it goes with `signature` null. Throws as writeWhole; then what was there before is there as it was.
 */
export async function writeWithSignature(
  path: string,
  bytes: Uint8Array,
  signature: Signature | null,
): Promise<void> {
  const beside = signatureFileName(path);
  const before = await bytesOf(beside);
  // First, since a report without the signature that belongs to it says nothing wrong, and one under another does.
  if (signature !== null) await writeWhole(beside, new TextEncoder().encode(signatureText(signature)));
  try {
    await writeWhole(path, bytes);
  } catch (thrown) {
    if (signature !== null) await putBack(beside, before);
    throw thrown;
  }
  if (signature === null && before !== null && isSignature(before)) await rm(beside, { force: true });
}

async function putBack(path: string, before: Uint8Array | null): Promise<void> {
  if (before === null) await rm(path, { force: true });
  else await writeWhole(path, before);
}

/** More than any signature has, in bytes: what is larger is none. */
const MOST = 100_000;

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** True for what Tickmark wrote as a signature: another file of that name is not ours to take away. */
function isSignature(bytes: Uint8Array): boolean {
  return bytes.length < MOST && readSignature(new TextDecoder().decode(bytes), signatureText) !== null;
}
