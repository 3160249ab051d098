import { traceOf } from '../../core/kernel/thrown.ts';

/**
 * The log file in the user's log folder. It says what went wrong in the program and never contains a word of an
 * article, a claim or a source. Of an error it has the name, the code and the place in the code, never the message.
 * Uncaught errors are logged too.
 */
export function setupLog(): void {
  process.on('uncaughtException', (thrown) => logError('uncaught', thrown));
  process.on('unhandledRejection', (thrown) => logError('unhandled', thrown));
}

/** Logs an unexpected error. */
export function logError(where: string, thrown: unknown): void {
  void writeError(where, thrown);
}

/** The same; resolves when it is written, or cannot be. */
export async function writeError(where: string, thrown: unknown): Promise<void> {
  try {
    const log = await loadLog();
    log.error(where, traceOf(thrown));
  } catch {
    // There is nowhere left to report it, and a missing log is no reason to end.
  }
}

/** Loaded on demand, because most starts have nothing to log. */
async function loadLog() {
  const { default: log } = await import('electron-log/main');
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  return log;
}
