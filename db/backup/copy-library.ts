import type { Database } from 'better-sqlite3';
import { closeSync, fdatasync, openSync } from 'node:fs';
import { connect } from '../store/connect.ts';

/** How many pages are copied before other work gets its turn: about a millisecond's work. */
const PAGES_A_STEP = 100;
/** After so many pages (4 KB each) the written data is flushed to the disk, so that little is left for the end. */
const PAGES_A_FLUSH = 8000;

/**
 * Copies an open library to a new file at `target` by SQLite's backup API, in small steps, so that everything else
 * goes on. What the same connection commits during the copy is in it too. The copy is one file without a WAL, so that
 * it can be read where nothing can be written. `onProgress` gets the share that is done, 0-1. Throws what SQLite
 * throws; then an unusable file is left at `target`.
 */
export async function copyLibrary(
  db: Database,
  target: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const flush = flusher(target);
  try {
    await db.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        flush.wrote(totalPages - remainingPages);
        onProgress(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
        return PAGES_A_STEP;
      },
    });
  } finally {
    await flush.end();
  }
  const copy = connect(target, { timeout: 2000, fileMustExist: true });
  try {
    copy.pragma('synchronous = FULL');
    const mode = copy.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') throw new Error(`the copy keeps its journal as ${String(mode)}`);
  } finally {
    copy.close();
  }
}

/**
 * Flushes written data to the disk while the copy goes on. SQLite does it only at the end, and everything would wait
 * for it then.
 */
function flusher(path: string): { wrote(pages: number): void; end(): Promise<void> } {
  let flushed = 0;
  let file: number | null = null;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  return {
    wrote: (pages) => {
      if (isRunning || pages - flushed < PAGES_A_FLUSH) return;
      flushed = pages;
      file ??= openSync(path, 'r+');
      const handle = file;
      isRunning = true;
      running = new Promise((resolve) =>
        fdatasync(handle, () => {
          // If the disk fails here, it also fails at the end, where the error is reported.
          isRunning = false;
          resolve();
        }),
      );
    },
    end: async () => {
      await running;
      if (file !== null) closeSync(file);
    },
  };
}
