import { BrowserWindow, type WebContents } from 'electron';
import { closeReader, readerClosed } from '../../workers/reader/read-file.ts';
import { isWorking, workEnded } from '../../workers/utility-process.ts';

/** How long a process may take to end, in milliseconds, before it is killed or given up. */
const ENDING_MS = 3000;
const LOOK_MS = 10;

/**
 * Ends every process that may hold words of protected sources, except this one and the page of the desk: processes
 * for reports and case files, for the library, for reading files, and hidden windows. Resolves once none is left.
 */
export async function helpersEnded(desk: WebContents | null): Promise<void> {
  do {
    const readers = readerClosed();
    // Requests to the old reader are not passed on to the next.
    closeReader();
    await Promise.all([readers, workEnded(), ...hiddenWindows(desk).map(windowEnded)]);
  } while (isWorking() || hiddenWindows(desk).length > 0);
}

function hiddenWindows(desk: WebContents | null): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(
    (window) => !window.isDestroyed() && window.webContents !== desk && !window.isVisible(),
  );
}

function windowEnded(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const { webContents } = window;
    const ended = (): void => {
      clearTimeout(timer);
      if (!window.isDestroyed()) window.destroy();
      resolve();
    };
    const timer = setTimeout(ended, ENDING_MS);
    webContents.once('render-process-gone', ended);
    webContents.once('destroyed', ended);
    webContents.forcefullyCrashRenderer();
  });
}

/** The processes that a page and its frames are in. */
export function processesOf(page: WebContents | null): number[] {
  if (page === null || page.isDestroyed()) return [];
  return [...new Set(page.mainFrame.framesInSubtree.map(({ osProcessId }) => osProcessId))];
}

/** Resolves once none of these processes is left; one that takes too long is killed. */
export async function processesEnded(pids: readonly number[]): Promise<void> {
  const end = Date.now() + ENDING_MS;
  while (pids.some(isThere) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  for (const pid of pids.filter(isThere)) process.kill(pid, 'SIGKILL');
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
