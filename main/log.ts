import log from 'electron-log/main';

/**
 * The log file in the user's log folder. It holds what went wrong in the program and never a word of an article, a
 * claim or a source: pass errors of ours by code, not by text.
 */
export function setupLog(): void {
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  log.errorHandler.startCatching({ showDialog: false });
}

/** Writes an unexpected error down. */
export function logError(where: string, thrown: unknown): void {
  log.error(where, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
}
