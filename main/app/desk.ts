import {
  app,
  Menu,
  type BrowserWindow,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
} from 'electron';
import { languageFor, type Language } from '../../core/model/settings/settings.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { vaultState } from '../../db/crypto/library-key.ts';
import { deskMemory } from '../base/desk-memory.ts';
import { closeGuide, dressGuide } from '../features/help/guide.ts';
import { logError } from '../base/log.ts';
import { closeReader } from '../workers/reader/read-file.ts';
import { setupIpc } from './ipc.ts';
import { notify } from '../base/notify.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import { setupMenu, type Screen } from './menu.ts';
import { closeLibrary, openPlace } from '../features/library/open-library.ts';
import { deskUrl, withdrawAll } from '../base/protocol.ts';
import { clearDragged } from '../base/dragged-folder.ts';
import type { WindowContent, WindowHost } from './window-content.ts';
import { recoveryContent } from '../features/recovery/recovery-content.ts';
import { openBySystem } from '../features/vault/library-key.ts';
import { processesOf } from '../features/vault/end-processes.ts';
import { lockScreenContent, type LockScreenLook } from '../features/vault/lock-screen.ts';
import { keepWindowPlace } from './window-place.ts';
import { applyTheme, openDesk, type DeskWindow } from './window.ts';
import { libraryContent } from './library-content.ts';
import { translator } from '../../core/i18n/translate.ts';

/** The running desk, as a second start and the system see it. */
export interface Desk {
  /** Brings the window to the front, opened again where it was closed. */
  show(): void;
  handOver(paths: readonly string[]): void;
}

/**
 * Puts the library of a place behind the window that was just opened, or what is wrong with it. The page may call from the
 * start: its calls wait for the library. Resolves when that is open.
 */
export async function setupDesk(place: LibraryPlace, first: DeskWindow): Promise<Desk> {
  const profile = app.getPath('userData');
  const locale = app.getLocale();
  let desk = first;
  let screen: Screen = 'first';
  let language = languageFor('system', locale);
  let behind: WindowContent;

  const page: WindowHost['page'] = () => (desk.window.isDestroyed() ? null : desk.window.webContents);
  const fillMenu = (): void =>
    setupMenu({
      language,
      platform: process.platform,
      screen,
      hasVault: behind.hasVault(),
      bindings: behind.keys(),
      opened: behind.opened(),
      perform: (id) => notify(page(), 'command', { id }),
      open: (articleId) => notify(page(), 'open', { articleId }),
      forgetOpened: () => behind.forgetOpened(),
    });
  const dress = (): void => {
    const theme = behind.theme();
    language = behind.language();
    applyTheme(theme);
    keepWindowPlace(profile, { theme });
    dressGuide(language, theme);
    fillMenu();
  };
  const locked = (at: LibraryPlace, look: LockScreenLook): WindowContent =>
    lockScreenContent(at, look, shell, (library) => change(libraryContent(library, at, shell)));
  const begin = async (at: LibraryPlace): Promise<WindowContent> => {
    const library = await openPlace(at);
    if (vaultState(library.db) !== 'locked' || (await openBySystem(library)))
      return libraryContent(library, at, shell);
    const { theme, language: chosen } = readSettings(library.db);
    closeLibrary(library, () => undefined);
    return locked(at, { theme, language: languageFor(chosen, locale), passphrase: true, left: [] });
  };
  const beginOrTell = (at: LibraryPlace): Promise<WindowContent> =>
    begin(at).catch((thrown: unknown) => recoveryContent(thrown, at, shell));
  /** A page that is left for the lock screen is left with its process, and with it in no memory of where it was. */
  const showPage = async (isLocked: boolean): Promise<void> => {
    const contents = page();
    if (contents === null) return;
    const url = deskUrl(isLocked);
    if (contents.getURL() === url) {
      contents.reload();
      return;
    }
    await contents.loadURL(url);
    if (!contents.isDestroyed()) contents.navigationHistory.clear();
  };
  const change = (next: WindowContent, isLocked = false): void => {
    const unloaded = behind.close();
    behind = next;
    behind.handOver(unloaded);
    screen = 'first';
    dress();
    showPage(isLocked).catch((thrown: unknown) => logError('show', thrown));
  };
  const shell: WindowHost = {
    page,
    locale,
    dress,
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
      () => void Promise.all([opened, seen]).then(() => behind.ready()),
    );
  };
  const opened = beginOrTell(place);
  setupIpc(async () => {
    await opened;
    return behind.handlers;
  }, page);
  furnish(desk);
  behind = await opened;
  dress();
  const show = (): void => {
    if (page() === null) {
      desk = openDesk();
      furnish(desk);
    }
    if (desk.window.isMinimized()) desk.window.restore();
    desk.window.focus();
  };
  app.on('activate', show);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    closeReader();
    behind.close();
  });
  return { show, handOver: (paths) => behind.handOver(paths) };
}

/**
 * Gives a window the menu that a right click or the menu key opens in a field (cut, copy, paste, select all) and over
 * selected words (copy). Where neither is, there is none; a page that has a menu of its own opens that instead.
 */
function setupFieldMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = fieldMenu(params, language());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

/** Returns the entries of that menu; none where there is nothing to do. */
export function fieldMenu(
  {
    isEditable,
    selectionText,
    editFlags,
  }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  language: Language,
): MenuItemConstructorOptions[] {
  const t = translator(language);
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: t('field.copy'),
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: t('field.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('field.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('field.selectAll'), enabled: editFlags.canSelectAll },
  ];
}
