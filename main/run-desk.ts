import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import { z } from '../core/zod.ts';
import { TickmarkError } from '../core/errors.ts';
import { errorMessage } from '../core/i18n/error-message.ts';
import { languageFor } from '../core/settings.ts';
import { openLibrary, type Library } from '../db/open.ts';
import { readSettings } from '../db/settings.ts';
import { endAbandonedSessions } from '../db/sessions.ts';
import { write } from '../db/commit.ts';
import { closeReader } from './import/read-file.ts';
import { languageOf, type Context } from './context.ts';
import { allHandlers } from './handlers/index.ts';
import { notify, setupIpc } from './ipc.ts';
import { setupLoads, type Loads } from './load/loads.ts';
import { logError } from './log.ts';
import { setupMenu, type Screen } from './menu.ts';
import { applyTheme, openDesk } from './window.ts';

const HandedOver = z.object({ files: z.array(z.string()) });

/** Runs the app with its window until the checker quits. A second start hands its files over and leaves. */
export async function runDesk(libraryPath: string, files: string[]): Promise<void> {
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }
  const early = [...files];
  let handOver = (paths: readonly string[]): void => void early.push(...paths);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handOver([path]);
  });
  await app.whenReady();
  const library = openOrTell(libraryPath);
  if (library === null) return;
  const desk = runWindow(library);
  handOver = (paths) => desk.loads.handOver(paths);
  handOver(early);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = HandedOver.safeParse(data);
    if (handed.success) handOver(handed.data.files);
    desk.show();
  });
}

/** Opens the library, or says in the system's words why not, and ends the app. */
function openOrTell(path: string): Library | null {
  try {
    const library = openLibrary(path, 'write');
    write(library, () => endAbandonedSessions(library.db));
    return library;
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) logError('open library', thrown);
    dialog.showErrorBox('Tickmark', errorMessage(languageFor('system', app.getLocale()), thrown));
    app.exit(1);
    return null;
  }
}

function runWindow(library: Library): { loads: Loads; show: () => void } {
  let window: BrowserWindow | null = null;
  const context: Context = {
    library,
    locale: app.getLocale(),
    desk: () => (window === null || window.isDestroyed() ? null : window.webContents),
  };
  const loads = setupLoads(context);
  let screen: Screen = 'first';
  const menu = (): void =>
    setupMenu(languageOf(context), process.platform, screen, (id) =>
      notify(context.desk(), 'command', { id }),
    );
  const showing = (shown: Screen): void => {
    if (shown === screen) return;
    screen = shown;
    menu();
  };
  const settingsChanged = (): void => {
    const { theme } = readSettings(library.db);
    if (nativeTheme.themeSource !== theme) applyTheme(theme);
    menu();
    loads.ready();
  };
  const open = (): void => {
    window = openDesk(library);
    window.webContents.on('did-finish-load', () => loads.ready());
  };
  setupIpc(allHandlers(context, loads, settingsChanged, showing), context.desk);
  open();
  menu();
  const show = (): void => {
    if (window === null || window.isDestroyed()) open();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  };
  app.on('activate', show);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    closeReader();
    closeLibrary(library);
  });
  return { loads, show };
}

/** Ends what is open; a disk that cannot take the end of a session must not keep the app from quitting. */
function closeLibrary(library: Library): void {
  try {
    write(library, () => endAbandonedSessions(library.db));
  } catch (thrown) {
    logError('end sessions', thrown);
  }
  library.close();
}
