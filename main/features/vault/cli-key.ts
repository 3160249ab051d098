import { existsSync } from 'node:fs';
import { connect } from '../../../db/store/connect.ts';
import { isCurrentLibrary } from '../../../db/store/connection.ts';
import { keyOf, vaultState } from '../../../db/crypto/library-key.ts';
import { passphraseIn } from './passphrase-file.ts';
import { openByPassphrase, openBySystem } from './library-key.ts';

/**
 * Returns the key of a library's protected sources for a command: by the passphrase in a file, else by the system's key store;
 * null where neither has it. Throws passphraseWrong, and as passphraseIn.
 */
export async function cliKey(path: string, unlockFile: string | null): Promise<Buffer | null> {
  const passphrase = await passphraseIn(unlockFile);
  if (!existsSync(path)) return null;
  const db = connect(path, { readonly: true, fileMustExist: true });
  try {
    if (!isCurrentLibrary(db) || vaultState(db) !== 'locked') return null;
    if (passphrase !== null) await openByPassphrase({ db }, passphrase);
    else await openBySystem({ db });
    return keyOf(db);
  } catch (thrown) {
    // What is wrong with the file is said by who opens it for the command.
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_')) return null;
    throw thrown;
  } finally {
    db.close();
  }
}
