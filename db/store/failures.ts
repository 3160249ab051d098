import { TickmarkError } from '../../core/kernel/errors.ts';

/** The SQLite or system error code of what was thrown, or, without one, its words. */
export function errorCode(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return codeOf(thrown) || message;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

/**
 * Returns the error to show for what SQLite threw about the library at `path`. Errors of our own are returned
 * unchanged.
 */
export function libraryFailure(path: string, thrown: unknown): Error {
  if (thrown instanceof TickmarkError) return thrown;
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const cause = { cause: thrown };
  if (code.startsWith('SQLITE_NOTADB')) return new TickmarkError('libraryNotALibrary', { path }, cause);
  if (code.startsWith('SQLITE_CORRUPT'))
    return new TickmarkError('libraryDamaged', { path, problem: message }, cause);
  if (
    code === 'SQLITE_FULL' ||
    code === 'ENOSPC' ||
    code === 'SQLITE_IOERR_WRITE' ||
    code === 'SQLITE_IOERR_SHMSIZE'
  )
    return new TickmarkError('diskFull', {}, cause);
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new TickmarkError('libraryReadOnly', { path }, cause);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new TickmarkError('libraryInUse', { path }, cause);
  // A disk that fails, or is gone.
  if (
    code.startsWith('SQLITE_IOERR') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'ENOENT' ||
    code === 'ENOTDIR' ||
    code === 'EISDIR'
  )
    return new TickmarkError('libraryUnreachable', { path, why: message }, cause);
  return thrown instanceof Error ? thrown : new Error(message);
}
