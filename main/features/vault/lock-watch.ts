import { powerMonitor, type WebContents } from 'electron';

/** How often the app checks whether the desk has been idle, in milliseconds. */
const LOOK_EVERY = 5000;

/**
 * Calls `lock` when the desk has been idle for as many minutes as `after` gives (0: never), and when the machine is suspended
 * or its screen locked.
 */
export function watchForLock(
  page: () => WebContents | null,
  after: () => number,
  lock: () => void,
): { close(): void } {
  let last = Date.now();
  const used = (): void => {
    last = Date.now();
  };
  let watched: WebContents | null = null;
  /** The window may have been closed and opened again. */
  const watchPage = (next: WebContents | null): void => {
    if (next === watched) return;
    if (watched?.isDestroyed() === false) watched.off('input-event', used);
    next?.on('input-event', used);
    watched = next;
  };
  watchPage(page());
  const timer = setInterval(() => {
    watchPage(page());
    const minutes = after();
    if (minutes > 0 && Date.now() - last >= minutes * 60_000) lock();
  }, LOOK_EVERY);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  return {
    close: () => {
      clearInterval(timer);
      watchPage(null);
      powerMonitor.off('suspend', lock);
      powerMonitor.off('lock-screen', lock);
    },
  };
}
