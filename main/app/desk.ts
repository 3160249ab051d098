import { app, type WebContents } from 'electron';
import type { Handlers } from '../../core/contract/index.ts';
import { languageFor } from '../../core/model/settings/settings.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { vaultState } from '../../db/crypto/library-key.ts';
import { deskMemory } from '../base/desk-memory.ts';
import { closeGuide, setGuideLook } from '../features/help/guide.ts';
import { logError } from '../base/log.ts';
import { closeReader } from '../workers/reader/read-file.ts';
import { setupFieldMenu } from './field-menu.ts';
import { notify } from '../base/notify.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import { setupMenu, type Screen } from './menu.ts';
import { closeLibrary, openPlace } from '../features/library/open-library.ts';
import { deskUrl, withdrawAll } from '../base/protocol.ts';
import { findRecordingsBy } from '../base/recording-protocol.ts';
import { clearDragged } from '../base/dragged-folder.ts';
import type { WindowContent, WindowHost } from './window-content.ts';
import { recoveryContent } from '../features/recovery/recovery-content.ts';
import { openBySystem } from '../features/vault/library-key.ts';
import { processesOf } from '../features/vault/end-processes.ts';
import { lockScreenContent, type LockScreenLook } from '../features/vault/lock-screen.ts';
import { keepWindowPlace } from './window-place.ts';
import { applyTheme, liveContents, openDesk, type DeskWindow } from './window.ts';
import { libraryContent } from './library-content.ts';

/** The running desk, as a second start and the system see it. */
export interface Desk {
  /** Brings the window to the front, and opens it again if it was closed. */
  show(): void;
  handOver(paths: readonly string[]): void;
  /** What answers the page's calls at this moment: another library may be opened. */
  handlers(): Handlers;
  /** The page that may call, or null while there is none. */
  page(): WebContents | null;
}

/**
 * Puts the library of a place into the window that was just opened, or what is wrong with it. Resolves when that is open.
 */
export async function setupDesk(place: LibraryPlace, first: DeskWindow): Promise<Desk> {
  const profile = app.getPath('userData');
  const locale = app.getLocale();
  let desk = first;
  let screen: Screen = 'first';
  let language = languageFor('system', locale);
  let content: WindowContent;

  const page: WindowHost['page'] = () => liveContents(desk.window);
  const fillMenu = (): void =>
    setupMenu({
      language,
      platform: process.platform,
      screen,
      hasVault: content.hasVault(),
      bindings: content.keys(),
      opened: content.opened(),
      perform: (id) => notify(page(), 'command', { id }),
      open: (articleId) => notify(page(), 'open', { articleId }),
      forgetOpened: () => content.forgetOpened(),
    });
  const updateLook = (): void => {
    const theme = content.theme();
    language = content.language();
    applyTheme(theme);
    keepWindowPlace(profile, { theme });
    setGuideLook(language, theme);
    fillMenu();
  };
  const locked = (at: LibraryPlace, look: LockScreenLook): WindowContent =>
    lockScreenContent(at, look, host, (library) => change(libraryContent(library, at, host)));
  const begin = async (at: LibraryPlace): Promise<WindowContent> => {
    const library = await openPlace(at);
    if (vaultState(library.db) !== 'locked' || (await openBySystem(library)))
      return libraryContent(library, at, host);
    const { theme, language: chosen } = readSettings(library.db);
    closeLibrary(library, () => undefined);
    return locked(at, { theme, language: languageFor(chosen, locale), passphrase: true, left: [] });
  };
  const beginOrTell = (at: LibraryPlace): Promise<WindowContent> =>
    begin(at).catch((thrown: unknown) => recoveryContent(thrown, at, host));
  const change = (next: WindowContent, isLocked = false): void => {
    const unloaded = content.close();
    content = next;
    content.handOver(unloaded);
    screen = 'first';
    updateLook();
    showPage(page(), isLocked).catch((thrown: unknown) => logError('show', thrown));
  };
  const host: WindowHost = {
    page,
    locale,
    updateLook,
    fillMenu,
    drawn: () => desk.drawn(),
    showing: (shown) => {
      desk.drawn();
      screen = shown;
      fillMenu();
    },
    open: async (at) => change(await begin(at)),
    reopen: async (at) => change(await beginOrTell(at)),
    lock: (at, look) => {
      const left = processesOf(page());
      change(locked(at, { ...look, left }), true);
      deskMemory.forget();
      withdrawAll();
      clearDragged();
      closeReader();
    },
  };

  const furnish = ({ window, seen }: DeskWindow): void => {
    setupFieldMenu(window, () => language);
    window.on('closed', closeGuide);
    window.webContents.on(
      'did-finish-load',
      () => void Promise.all([opened, seen]).then(() => content.ready()),
    );
  };
  const opened = beginOrTell(place);
  furnish(desk);
  content = await opened;
  findRecordingsBy((hash, asked) => content.recording(hash, asked));
  updateLook();
  const show = (): void => {
    if (page() === null) {
      desk = openDesk();
      furnish(desk);
    }
    if (desk.window.isMinimized()) desk.window.restore();
    desk.window.focus();
  };
  followApp(show, () => content.close());
  return { show, handOver: (paths) => content.handOver(paths), handlers: () => content.handlers, page };
}

/** A page that is replaced by the lock screen is left together with its process, so that its memory is gone too. */
async function showPage(contents: WebContents | null, isLocked: boolean): Promise<void> {
  if (contents === null) return;
  const url = deskUrl(isLocked);
  if (contents.getURL() === url) {
    contents.reload();
    return;
  }
  await contents.loadURL(url);
  if (!contents.isDestroyed()) contents.navigationHistory.clear();
}

/** Shows the window when the system asks for it, and closes what is open when the app ends. */
function followApp(show: () => void, close: () => void): void {
  app.on('activate', show);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    closeReader();
    close();
  });
}
