import { caseTooLarge, MAX_CASE_BYTES } from '../../core/case/limits.ts';
import { TickmarkError } from '../../core/errors.ts';
import { checkCase } from '../../db/case-check.ts';
import { isEncrypted } from './age-header.ts';
import { decrypted } from './passphrase.ts';
import { unpackCase, type UnpackedCase } from './unpack-case.ts';

/**
 * Reads a case file and checks all of it; nothing is written anywhere. Throws fileEmpty, caseTooLarge, passwordNeeded,
 * passwordWrong, caseDamaged, caseNewer, fileBomb, markupRefused, each with the file's name.
 */
export async function openCase(
  name: string,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<UnpackedCase> {
  try {
    if (bytes.byteLength === 0) throw new TickmarkError('fileEmpty');
    if (bytes.byteLength > MAX_CASE_BYTES) throw caseTooLarge(name, bytes.byteLength);
    const zip = isEncrypted(bytes) ? await decrypted(bytes, passphrase) : bytes;
    const unpacked = unpackCase(zip);
    checkCase(unpacked.contents, unpacked.facts);
    return unpacked;
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) throw thrown;
    throw new TickmarkError(thrown.code, { name, ...thrown.detail }, { cause: thrown });
  }
}
