import { app, Menu } from 'electron';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import type { Desk } from './desk.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import { clearDragged } from '../base/dragged-folder.ts';
import { liveContents, openDesk } from './window.ts';

/** Runs the app with its window until the checker quits. A second start hands its files over and leaves. */
export async function runDesk(place: LibraryPlace, files: string[]): Promise<void> {
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }
  // Removes what a crashed app left there. This app is the only one that could be using it.
  clearDragged();
  const early = [...files];
  let desk: Desk | null = null;
  const handOver = (paths: readonly string[]): void => {
    if (desk === null) early.push(...paths);
    else desk.handOver(paths);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handOver([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    handOver(filesIn(data));
    desk?.show();
  });
  // All languages, because a report may be in another language than the window.
  await Promise.all([app.whenReady(), loadAllWords()]);
  // Removes Electron's own menu. The desk's menu is set once the language is known.
  Menu.setApplicationMenu(null);
  const window = openDesk();
  await window.pageGiven;
  // The calls are there before the first script of the page. They wait for the library.
  const { setupIpc } = await import('./ipc.ts');
  let isSetUp: (desk: Desk) => void;
  const settingUp = new Promise<Desk>((resolve) => (isSetUp = resolve));
  setupIpc(
    async () => (await settingUp).handlers(),
    () => (desk === null ? liveContents(window.window) : desk.page()),
  );
  // While this thread reads the library's code it gives no file to the page. So the page has its scripts first, and runs them meanwhile.
  await window.filesGiven;
  const { setupDesk } = await import('./desk.ts');
  desk = await setupDesk(place, window);
  isSetUp!(desk);
  desk.handOver(early);
}

/** The files in what another start handed over, whatever that is. */
function filesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files))
    return [];
  return data.files.filter((file): file is string => typeof file === 'string');
}
