import { existsSync } from 'node:fs';
import { connect } from '../../../db/store/connect.ts';
import { isCurrentLibrary } from '../../../db/store/open.ts';
import { keyOf, vaultState } from '../../../db/crypto/library-key.ts';
import { openByPassphrase, openBySystem } from './library-key.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { readBytes } from '../../workers/reader/read-bytes.ts';

/**
 * Returns the key of a library's protected sources for a command: by the passphrase in a file, else by the system's key store;
 * null if neither has it. Throws passphraseWrong, and as passphraseIn.
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
    // The command reports what is wrong with the file when it opens it.
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_')) return null;
    throw thrown;
  } finally {
    db.close();
  }
}

const MOST = 10_000;

/**
 * Returns the passphrase that a file holds: its first line. Never on the command line, where every program of the machine can
 * read it. Null if no file is given. Throws as readBytes; passwordNeeded where the line is empty.
 */
export async function passphraseIn(path: string | null): Promise<string | null> {
  if (path === null) return null;
  const tooLarge = (name: string, size: number): TickmarkError =>
    new TickmarkError('fileTooLarge', { name, size, limit: MOST });
  const text = new TextDecoder().decode(await readBytes(path, { most: MOST, tooLarge }));
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (line === '') throw new TickmarkError('passwordNeeded', { name: path });
  return line;
}
