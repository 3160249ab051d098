import { caseTooLarge, MAX_CASE_BYTES } from '../../../core/casefile/limits.ts';
import type { OpenedCase } from '../../../db/casefile/merge.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { CheckedSignature } from '../../../core/identity/signature-standing.ts';
import { checkCase } from '../../../db/casefile/check.ts';
import { checkSignature } from '../../../db/identity/signature.ts';
import { isEncrypted } from '../../../core/formats/own-files.ts';
import { decrypted } from './passphrase.ts';
import { unpackCase, type UnpackedCase } from './unpack-case.ts';

/** A case file that was read and checked, and its signature. */
export interface CheckedCase extends Omit<UnpackedCase, 'signed'> {
  signature: CheckedSignature;
}

/**
 * Reads a case file and checks all of it; nothing is written anywhere. Throws fileEmpty, caseTooLarge, passwordNeeded,
 * passwordWrong, caseDamaged, caseNewer, fileBomb, markupRefused, each with the file's name.
 */
export async function openCase(
  name: string,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<CheckedCase> {
  try {
    if (bytes.byteLength === 0) throw new TickmarkError('fileEmpty');
    if (bytes.byteLength > MAX_CASE_BYTES) throw caseTooLarge(name, bytes.byteLength);
    const zip = isEncrypted(bytes) ? await decrypted(bytes, passphrase) : bytes;
    const { signed, ...unpacked } = unpackCase(zip);
    checkCase(unpacked.contents, unpacked.facts);
    const signature: CheckedSignature =
      signed === null
        ? { result: 'unsigned' }
        : await checkSignature(signed.signature, 'caseFile', signed.sha256);
    return { ...unpacked, signature };
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) throw thrown;
    throw new TickmarkError(thrown.code, { name, ...thrown.detail }, { cause: thrown });
  }
}

/** Returns an opened case file in the form for adding or merging; `name` is its file name. */
export function openedAs(name: string, { contents, facts, files, signature }: CheckedCase): OpenedCase {
  return { name, contents, facts, signature, bytesOf: (hash) => files.get(hash) ?? null };
}
