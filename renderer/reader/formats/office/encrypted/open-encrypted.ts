import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import type { CompoundFile } from '../../../cfb/read-cfb.ts';
import { agileLock, type Unlock } from './agile.ts';
import { standardLock } from './standard.ts';

/** Versions of EncryptionInfo ([MS-OFFCRYPTO] 2.3.4). */
const AGILE = '4.4';
const STANDARD = /^[234]\.2$/u;
/** The version and the flags, or the version and a reserved word, before the description. */
const DESCRIPTION = 8;
const SIZE_LENGTH = 8;

/**
 * Returns the package that a compound file wraps encrypted, as Office keeps a document with a password; null where it
 * wraps none. Throws `passwordNeeded` and `passwordWrong`, `fileEncrypted` for ways to encrypt that are not known here,
 * `fileDamaged`.
 */
export async function openEncrypted(
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
