import { BrowserWindow, session } from 'electron';
import { lockedPreferences } from '../../base/lockdown.ts';
import { serveApp } from '../../base/protocol.ts';

const PARTITION = 'print';
/** How long the window stays for the next report; making one takes as long as printing ten pages. */
const IDLE_MS = 5_000;

const watched = new WeakSet<BrowserWindow>();
let served = false;
let window: BrowserWindow | null = null;
let idle: NodeJS.Timeout | undefined;
let busy = false;

/** Returns the hidden window that prints, with scripts switched off: the one at hand or a new one. */
export function acquirePrintWindow(): BrowserWindow {
  busy = true;
  clearTimeout(idle);
  if (window !== null && !window.isDestroyed()) return window;
  // A hidden window must not keep the app alive after the last visible one.
  for (const other of BrowserWindow.getAllWindows()) {
    if (watched.has(other)) continue;
    watched.add(other);
    other.once('closed', closeIfIdle);
  }
  window = newPrintWindow(null);
  return window;
}

/** Returns a hidden window with scripts switched off, which is the caller's own; it goes with its parent. */
export function newPrintWindow(parent: BrowserWindow | null): BrowserWindow {
  if (!served) serveApp(session.fromPartition(PARTITION));
  served = true;
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    ...(parent !== null && { parent }),
    webPreferences: { ...lockedPreferences(null, PARTITION), javascript: false },
  });
}

/** Gives the window back: it closes when no report follows within five seconds. */
export function releasePrintWindow(): void {
  busy = false;
  clearTimeout(idle);
  idle = setTimeout(closePrintWindow, IDLE_MS);
  idle.unref();
}

/** Closes the window at once, whatever it is doing. */
export function closePrintWindow(): void {
  busy = false;
  clearTimeout(idle);
  if (window !== null && !window.isDestroyed()) window.destroy();
  window = null;
}

function closeIfIdle(): void {
  if (!busy) closePrintWindow();
}
