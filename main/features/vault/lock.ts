import type { WebContents } from 'electron';
import { helpersEnded } from './end-processes.ts';

/** How long what is being made may take to stop by itself and take its half away, in milliseconds, before it is ended by force. */
const STOPPING_MS = 3000;

export interface LockWork {
  /** Resolves when nothing is being put into the library; null while nothing is. */
  busy(): Promise<void> | null;
  /** Whether there is something to lock. */
  isOpen(): boolean;
  /** Tells all that is being made to stop. */
  stop(): Promise<void>;
  /** Resolves when no call is being answered but those that lock. */
  answered(): Promise<void>;
  desk(): WebContents | null;
  /** Closes the library and shows the lock screen, at once. */
  close(): void;
}

/**
 * Returns what locks the desk. What is being put in is put in whole first; what is being made holds words of protected sources: it is
 * stopped, and the processes that made it have ended, before the desk is shown as locked. A second call waits for the first.
 */
export function setupLock(work: LockWork): () => Promise<void> {
  let locking: Promise<void> | null = null;
  const lockNow = async (): Promise<void> => {
    for (let turn = work.busy(); turn !== null; turn = work.busy()) await turn;
    if (!work.isOpen()) return;
    await work.stop();
    await within(STOPPING_MS, work.answered());
    await helpersEnded(work.desk());
    if (work.isOpen()) work.close();
  };
  return () => (locking ??= lockNow().finally(() => (locking = null)));
}

/** Somebody may be asked where to save it: then no call ends by itself. */
async function within(time: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, time)));
  await Promise.race([work, over]);
  clearTimeout(timer);
}
