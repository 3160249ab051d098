import { traceOf } from '../../core/kernel/thrown.ts';

/**
 * The log file in the user's log folder. It holds what went wrong in the program and never a word of an article, a
 * claim or a source: of an error its name, its code and its place in the code, never its message. Errors that nobody caught are written down, too.
 */
export function setupLog(): void {
  process.on('uncaughtException', (thrown) => logError('uncaught', thrown));
  process.on('unhandledRejection', (thrown) => logError('unhandled', thrown));
}

/** Writes an unexpected error down. */
export function logError(where: string, thrown: unknown): void {
  void writeError(where, thrown);
}

/** The same; resolves when it is written, or cannot be. */
export async function writeError(where: string, thrown: unknown): Promise<void> {
  try {
    const log = await loadLog();
    log.error(where, traceOf(thrown));
  } catch {
    // There is nowhere left to say it, and no log is no reason to end.
  }
}

/** Loaded by need: most starts have nothing to write. */
async function loadLog() {
  const { default: log } = await import('electron-log/main');
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  return log;
}
