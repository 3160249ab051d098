import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { connect } from './connect.ts';
import { libraryFailure } from './failures.ts';
import { mayWriteIn } from './read-only-place.ts';

/**
 * Takes the writer's lock of the library at `path` and returns a function that gives it back. The lock is a SQLite lock
 * on a file beside the library, so it works on every platform and ends with the process, however that ends; readers
 * need none. Throws libraryInUse if another process has it.
 */
export function takeWriterLock(path: string): () => void {
  let lock: Database;
  try {
    lock = connect(`${path}-lock`, { timeout: 0 });
  } catch (thrown) {
    // SQLite says no more than that it cannot make the file.
    if (existsSync(dirname(path)) && !mayWriteIn(dirname(path)))
      throw new TickmarkError('libraryReadOnly', { path }, { cause: thrown });
    throw libraryFailure(path, thrown);
  }
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    const failure = libraryFailure(path, thrown);
    throw failure instanceof TickmarkError && failure.code === 'libraryNotALibrary'
      ? new TickmarkError('libraryUnreachable', { path, why: `${path}-lock is not a lock file` })
      : failure;
  }
  return () => lock.close();
}
