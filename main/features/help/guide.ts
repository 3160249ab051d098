import { BrowserWindow, nativeTheme } from 'electron';
import type { Language, Settings } from '../../../core/model/settings/settings.ts';
import { lockedPreferences } from '../../base/lockdown.ts';
import { pageUrl, serveApp } from '../../base/protocol.ts';

const SIZE = { width: 880, height: 760 };
const SMALLEST = { width: 420, height: 320 };
/** The paper's colours (tokens.css), so that the window does not flash white before it is painted. */
const PAPER = { light: '#fbfaf6', dark: '#1f1e1b' };

let guide: BrowserWindow | null = null;

/**
 * Opens the guide in a window of its own, or brings it to the front. Its pages are built with the app and run nothing. Esc
 * and Ctrl+W close it, Ctrl+= and Ctrl+- set its size.
 */
export function openGuide(language: Language, theme: Settings['theme']): void {
  guide ??= makeWindow();
  setGuideLook(language, theme);
  guide.show();
  guide.focus();
}

/** Gives an open guide another language or theme; does nothing if they are the same. */
export function setGuideLook(language: Language, theme: Settings['theme']): void {
  const page = pageUrl(`guide/${language}-${theme}.html`);
  // An address with a place in it is the same page.
  if (guide !== null && guide.webContents.getURL().replace(/#.*$/s, '') !== page) void guide.loadURL(page);
}

/** Closes it with the desk, so that the app can end. */
export function closeGuide(): void {
  guide?.close();
}

function makeWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Tickmark',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: lockedPreferences(null, 'guide'),
  });
  serveApp(window.webContents.session);
  // The commands of the menu belong to the desk.
  window.removeMenu();
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return;
    const mod = process.platform === 'darwin' ? input.meta : input.control;
    if (performKey(window, input.key, mod)) event.preventDefault();
  });
  window.on('closed', () => (guide = null));
  return window;
}

function performKey(window: BrowserWindow, key: string, mod: boolean): boolean {
  const contents = window.webContents;
  if (key === 'Escape' || (mod && key.toLowerCase() === 'w')) window.close();
  else if (mod && (key === '=' || key === '+'))
    contents.setZoomLevel(Math.min(4, contents.getZoomLevel() + 0.5));
  else if (mod && key === '-') contents.setZoomLevel(Math.max(-3, contents.getZoomLevel() - 0.5));
  else if (mod && key === '0') contents.setZoomLevel(0);
  else return false;
  return true;
}
