import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import type { Notice } from '../../../core/contract/index.ts';
import { waitForTurn, type Library } from '../../../db/store/open.ts';
import { forgetPlainPages, hasPlainPages, unsealedSources } from '../../../db/vault/seal-all.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import { sealLibraryInProcess, tidyInProcess } from '../../workers/library-work.ts';
import { ExportCancelled } from '../../base/write-file.ts';
import { logError } from '../../base/log.ts';
import { needKey } from './library-key.ts';

/** Encrypts protected contents of an open library that were written before there was a key. */
export interface Sealing {
  /**
   * Begins if there is a key or the system can store one, and continues an interrupted run. Returns how many pieces
   * need a passphrase first.
   */
  begin(): Promise<number>;
  /** Resolves once the library's pages are written anew; null while they are not being written. */
  busy(): Promise<void> | null;
  /** Stops it. */
  stop(): void;
}

type Far = Notice<'encrypting'>;

/**
 * Another process does it in small steps, so that the desk stays usable. `tell` gets the progress. Backups wait for it
 * by `inTurn`: no backup is made of a library that is half encrypted.
 */
export function setupSealing(
  library: Library,
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>,
  tell: (far: Far) => void,
): Sealing {
  const { db } = library;
  const stopper = new AbortController();
  const { signal } = stopper;
  let running: Promise<void> | null = null;
  let turn: Promise<void> | null = null;
  const isNeeded = (): boolean => hasPlainPages(db) || unsealedSources(library).length > 0;

  async function seal(): Promise<void> {
    const key = db.open ? keyOf(db) : null;
    if (key === null || signal.aborted || !isNeeded()) return;
    let told = '';
    const tellOnce = (far: Far): void => {
      if (JSON.stringify(far) !== told) tell(far);
      told = JSON.stringify(far);
    };
    // A file of a hundred megabytes is one step.
    waitForTurn(db, 'long');
    try {
      await sealLibraryInProcess(library.path, key, {
        signal,
        tell: (done, total) => tellOnce({ stage: 'pieces', done, total, problem: null }),
      });
      tellOnce({ stage: 'pages', done: 0, total: 0, problem: null });
      turn = tidyInProcess(library.path, { signal });
      await turn;
      if (db.open) forgetPlainPages(library);
      tellOnce({ stage: 'over', done: 0, total: 0, problem: null });
    } catch (thrown) {
      if (thrown instanceof ExportCancelled) return;
      if (!(thrown instanceof TickmarkError)) logError('seal', thrown);
      tellOnce({ stage: 'over', done: 0, total: 0, problem: toWireError(thrown) });
    } finally {
      if (db.open) waitForTurn(db, 'short');
      turn = null;
      key.fill(0);
    }
  }

  return {
    begin: async () => {
      if (!library.writable || !isNeeded()) return 0;
      try {
        await needKey(library);
      } catch (thrown) {
        if (!(thrown instanceof TickmarkError)) throw thrown;
        return unsealedSources(library).length;
      }
      running ??= inTurn(seal).finally(() => (running = null));
      return 0;
    },
    // A failure is not reported to those who wait; the desk gets a separate notice.
    busy: () => turn && turn.catch(() => undefined),
    stop: () => stopper.abort(),
  };
}
