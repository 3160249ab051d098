import { TickmarkError } from '../../../../core/errors.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream in which Office keeps an encrypted document (MS-OFFCRYPTO 1.3.2), as the directory writes its name. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Throws for a compound file, Office's older container: `fileEncrypted` where it only wraps an encrypted document,
 * `fileBinary` for anything else, which mostly is a .doc.
 */
export function refuseCompoundFile(bytes: Uint8Array, name: string): void {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return;
  if (holds(bytes, ENCRYPTED)) throw new TickmarkError('fileEncrypted', { name });
  throw new TickmarkError('fileBinary', { name, type: 'DOC' });
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
