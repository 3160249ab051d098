import { TickmarkError } from '../../../core/kernel/errors.ts';
import { readBytes } from '../../workers/reader/read-bytes.ts';

const MOST = 10_000;

/**
 * Returns the passphrase that a file holds: its first line. Never on the command line, where every program of the machine can
 * read it. Null where no file is given. Throws as readBytes; passwordNeeded where the line is empty.
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
