import type { WebContents } from 'electron';
import { helpersEnded } from './end-processes.ts';

/** How long running work may take to stop and to remove unfinished files, in milliseconds, before it is killed. */
const STOPPING_MS = 3000;

export interface LockWork {
  /** Resolves when nothing is being added to the library; null if nothing is. */
  busy(): Promise<void> | null;
  /** Whether there is something to lock. */
  isOpen(): boolean;
  /** Stops all reports and other files that are being made, and what is read. */
  stop(): Promise<void>;
  /** Goes on with what is read where the desk was not locked after all. */
  resume(): void;
  /** Resolves when no call is running except those that lock. */
  answered(): Promise<void>;
  desk(): WebContents | null;
  /** Closes the library and shows the lock screen, at once. */
  close(): void;
}

/**
 * Returns the function that locks the desk. Additions to the library are completed first. Work that makes files holds
 * words of protected sources: it is stopped, and its processes have ended before the desk is shown as locked. A
 * second call waits for the first.
 */
export function setupLock(work: LockWork): () => Promise<void> {
  let locking: Promise<void> | null = null;
  const lockNow = async (): Promise<void> => {
    for (let turn = work.busy(); turn !== null; turn = work.busy()) await turn;
    if (!work.isOpen()) return;
    let isLocked = false;
    try {
      await work.stop();
      await within(STOPPING_MS, work.answered());
      await helpersEnded(work.desk());
      if (!work.isOpen()) return;
      work.close();
      isLocked = true;
    } finally {
      if (!isLocked) work.resume();
    }
  };
  return () => (locking ??= lockNow().finally(() => (locking = null)));
}

/** A save dialog may be open, and then the call would not end by itself. */
async function within(time: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, time)));
  await Promise.race([work, over]);
  clearTimeout(timer);
}
