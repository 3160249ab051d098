import { app } from 'electron';
import { setupFieldMenu } from './field-menu.ts';
import { closeGuide, dressGuide } from './help.ts';
import { closeReader } from './import/read-file.ts';
import { notify, setupIpc } from './ipc.ts';
import type { LibraryPlace } from './library-file.ts';
import { setupMenu, type Screen } from './menu.ts';
import { openPlace } from './open-library.ts';
import { isSlowToOpen, waitFor } from './opening.ts';
import type { Behind, Shell } from './shell.ts';
import { tellTrouble } from './trouble/trouble.ts';
import { keepWindowPlace, readWindowPlace } from './window-place.ts';
import { applyTheme, openDesk, type DeskWindow } from './window.ts';
import { workOn } from './work.ts';

/** The running desk, as a second start and the system see it. */
export interface Desk {
  /** Brings the window to the front, opened again where it was closed. */
  show(): void;
  handOver(paths: readonly string[]): void;
}

/** Opens the library of a place, or says in the window what is wrong with it, and opens that window. */
export async function setupDesk(place: LibraryPlace): Promise<Desk> {
  const profile = app.getPath('userData');
  let desk: DeskWindow | null = null;
  let screen: Screen = 'first';
  let behind: Behind;

  const page: Shell['page'] = () =>
    desk === null || desk.window.isDestroyed() ? null : desk.window.webContents;
  const fillMenu = (): void =>
    setupMenu({
      language: behind.language(),
      platform: process.platform,
      screen,
      bindings: behind.keys(),
      opened: behind.opened(),
      perform: (id) => notify(page(), 'command', { id }),
      open: (articleId) => notify(page(), 'open', { articleId }),
      forgetOpened: () => behind.forgetOpened(),
    });
  const dress = (): void => {
    applyTheme(behind.theme());
    keepWindowPlace(profile, { theme: behind.theme() });
    dressGuide(behind.language(), behind.theme());
    fillMenu();
  };
  const begin = async (at: LibraryPlace): Promise<Behind> => workOn(await openPlace(at), at, shell);
  const beginOrTell = (at: LibraryPlace): Promise<Behind> =>
    begin(at).catch((thrown: unknown) => tellTrouble(thrown, at, shell));
  const change = (next: Behind): void => {
    const unloaded = behind.close();
    behind = next;
    behind.handOver(unloaded);
    screen = 'first';
    dress();
    page()?.reload();
  };
  const shell: Shell = {
    page,
    locale: app.getLocale(),
    dress,
    fillMenu,
    drawn: () => desk?.drawn(),
    showing: (shown) => {
      desk?.drawn();
      screen = shown;
      fillMenu();
    },
    open: async (at) => change(await begin(at)),
    reopen: async (at) => change(await beginOrTell(at)),
  };

  const open = (): void => {
    desk = openDesk();
    const { window } = desk;
    setupFieldMenu(window, () => behind.language());
    window.on('closed', closeGuide);
    window.webContents.on('did-finish-load', () => behind.ready());
  };
  setupIpc(() => behind.handlers, page);
  const opened = beginOrTell(place);
  if (isSlowToOpen(place)) {
    behind = waitFor(opened, readWindowPlace(profile).theme, shell.locale);
    open();
    dress();
    change(await opened);
  } else {
    behind = await opened;
    open();
    dress();
  }
  const show = (): void => {
    if (page() === null) open();
    if (desk?.window.isMinimized() === true) desk.window.restore();
    desk?.window.focus();
  };
  app.on('activate', show);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    closeReader();
    behind.close();
  });
  return { show, handOver: (paths) => behind.handOver(paths) };
}
