import { Decrypter, Encrypter } from 'age-encryption';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { beginning } from '../../../core/formats/own-files.ts';

/** A header for a passphrase: a salt of 16 bytes and the logarithm of the work for the key. */
const FOR_PASSPHRASE = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} (\d{1,2})\n/;
/** The work that age uses: 256 MB of memory and about a second. A file with more may try to keep a machine busy. */
const MOST_WORK = 18;

/**
 * Encrypts bytes with a passphrase, in the age format (age-encryption.org/v1). At the usual `work` (scrypt's logarithm of N) it
 * takes a processor for about a second.
 */
export async function encrypted(
  bytes: Uint8Array,
  passphrase: string,
  work = MOST_WORK,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/**
 * Decrypts what was encrypted with a passphrase. Throws passwordNeeded, passwordWrong; caseDamaged for bytes that were
 * changed or cut off, and for those that are encrypted in another way.
 */
export async function decrypted(bytes: Uint8Array, passphrase: string | null): Promise<Uint8Array> {
  const work = FOR_PASSPHRASE.exec(beginning(bytes, 200))?.[1];
  if (work === undefined || Number(work) > MOST_WORK)
    throw new TickmarkError('caseDamaged', { problem: 'age: scrypt' });
  if (passphrase === null || passphrase === '') throw new TickmarkError('passwordNeeded');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    if (message.includes('no identity matched')) throw new TickmarkError('passwordWrong');
    throw new TickmarkError('caseDamaged', { problem: `age: ${message}` }, { cause: thrown });
  }
}
