import { app, BrowserWindow, nativeTheme, screen, session, type Rectangle, type WebContents } from 'electron';
import type { Theme } from '../../core/model/settings/theme.ts';
import { deskMemory } from '../base/desk-memory.ts';
import { lockedPreferences } from '../base/lockdown.ts';
import { logError } from '../base/log.ts';
import { deskUrl, firstFilesOfDesk, serveApp } from '../base/protocol.ts';
import { serveRecordings } from '../base/recording-protocol.ts';
import { keepWindowPlace, readWindowPlace } from './window-place.ts';

const PARTITION = 'desk';
const SMALLEST = { width: 720, height: 480 };
const USUAL = { width: 1366, height: 860 };
/** The desk's own colours (tokens.css), so that the window does not flash white before it is painted. */
const DESK_COLOUR = { light: '#f0ede6', dark: '#161513' };

/** Tells Chromium which scheme to use; high contrast is a light theme of ours. */
export function applyTheme(theme: Theme): void {
  const source = theme === 'contrast' ? 'light' : theme;
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
}

/** The bounds if they are still on a screen, or null. */
function onScreen(bounds: Rectangle): Rectangle | null {
  const { workArea } = screen.getDisplayMatching(bounds);
  const overlapX =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const overlapY =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return overlapX >= 100 && overlapY >= 100 ? bounds : null;
}

/**
 * After so many milliseconds a window is shown in any case, because its page may be waiting for an older library to
 * be upgraded.
 */
const SHOWN_WITHIN = 1500;
/**
 * So many milliseconds after it was shown a window counts as seen, because Chromium does not paint a window behind
 * others.
 */
const SEEN_WITHIN = 1000;

/** The desk's window, which stays hidden until its page has something to show. */
export interface DeskWindow {
  readonly window: BrowserWindow;
  /** Resolves once its page has been asked for and given, or could not be: the page's scripts are asked for soon after. */
  readonly pageGiven: Promise<void>;
  /** Resolves once the files of its first drawing have been given, too: what is done from then on holds it up no more. */
  readonly filesGiven: Promise<void>;
  /** The page has drawn itself. The first call shows the window. */
  drawn(): void;
  /** Resolves once the first drawing is visible. Work that it does not need starts after that. */
  readonly seen: Promise<void>;
}

/**
 * Gives the page of a hidden window its size. Chromium only does so when the size changes or the window is shown, so
 * the page would first be drawn with no size, and then again.
 */
function layOut(window: BrowserWindow): void {
  const { width, height } = window.getBounds();
  window.setSize(width, height + 1);
  window.setSize(width, height);
}

/** Returns the page of a window, or null once that is closed. */
export function liveContents(window: BrowserWindow): WebContents | null {
  return window.isDestroyed() ? null : window.webContents;
}

/** Follows what a new page asks for: `onServed` is told of each file, `onStopped` that it asks for no more. */
function followFirstFiles(): Pick<DeskWindow, 'pageGiven' | 'filesGiven'> & {
  onServed(path: string): void;
  onStopped(): void;
} {
  const waiting = new Set(firstFilesOfDesk());
  let isPageGiven: () => void;
  let areFilesGiven: () => void;
  const pageGiven = new Promise<void>((resolve) => (isPageGiven = resolve));
  const filesGiven = new Promise<void>((resolve) => (areFilesGiven = resolve));
  return {
    pageGiven,
    filesGiven,
    onServed: (path) => {
      isPageGiven();
      waiting.delete(path);
      if (waiting.size === 0) areFilesGiven();
    },
    onStopped: () => {
      isPageGiven();
      areFilesGiven();
    },
  };
}

/**
 * Opens the desk's window where it was last. A page that crashes is loaded again, because everything that was saved
 * is in the library.
 */
export function openDesk(): DeskWindow {
  const profile = app.getPath('userData');
  const kept = readWindowPlace(profile);
  const bounds = kept.bounds === null ? null : onScreen(kept.bounds);
  applyTheme(kept.theme);
  const { pageGiven, filesGiven, onServed, onStopped } = followFirstFiles();
  const served = session.fromPartition(PARTITION);
  serveApp(served, onServed);
  serveRecordings(served);
  const window = new BrowserWindow({
    ...USUAL,
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    // A page that paints first waits for Chromium's GPU process. While nobody can see it, it loads its scripts
    // instead.
    paintWhenInitiallyHidden: false,
    title: 'Tickmark',
    backgroundColor: nativeTheme.shouldUseDarkColors ? DESK_COLOUR.dark : DESK_COLOUR.light,
    webPreferences: lockedPreferences('desk.cjs', PARTITION),
  });
  layOut(window);
  window.webContents.once('did-stop-loading', onStopped);
  let isSeen: () => void;
  const seen = new Promise<void>((resolve) => (isSeen = resolve));
  window.once('ready-to-show', () => isSeen());
  let isShown = false;
  const drawn = (): void => {
    clearTimeout(patience);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    // This shows it, too.
    if (kept.maximized) window.maximize();
    window.show();
    setTimeout(isSeen, SEEN_WITHIN);
  };
  const patience = setTimeout(drawn, SHOWN_WITHIN);
  window.on('close', () => {
    clearTimeout(patience);
    if (!isShown) return;
    keepWindowPlace(profile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    logError(`the desk's page ended: ${details.reason}`, new Error());
    deskMemory.crashed(Date.now());
    window.webContents.reload();
  });
  void window.loadURL(deskUrl(false));
  return { window, pageGiven, filesGiven, drawn, seen };
}
