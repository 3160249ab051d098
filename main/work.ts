import { soundBindings } from '../core/key-bindings.ts';
import { write } from '../db/commit.ts';
import type { Library } from '../db/open.ts';
import { readSettings, readValue, writeValue } from '../db/settings.ts';
import { setupBackups } from './backup/backups.ts';
import { languageOf, type Context } from './context.ts';
import { allHandlers } from './handlers/index.ts';
import type { LibraryPlace } from './library-file.ts';
import { setupLoads } from './load/loads.ts';
import { logError } from './log.ts';
import { closeLibrary } from './open-library.ts';
import type { Behind, Shell } from './shell.ts';

/** Puts an open library behind the window. */
export function workOn(library: Library, place: LibraryPlace, shell: Shell): Behind {
  const context: Context = { library, locale: shell.locale, desk: shell.page };
  const loads = setupLoads(context);
  const backups = setupBackups(library, place, shell);
  const settingsChanged = (): void => {
    shell.dress();
    loads.ready();
  };
  return {
    handlers: allHandlers(context, { loads, backups, settingsChanged, showing: shell.showing }),
    language: () => languageOf(context),
    theme: () => readSettings(library.db).theme,
    keys: () => soundBindings(readSettings(library.db).keys),
    windowState: () => readValue(library.db, 'window'),
    keepWindowState: (state) => {
      try {
        write(library, () => writeValue(library.db, 'window', state));
      } catch (thrown) {
        // A full disk must not hinder closing.
        logError('window', thrown);
      }
    },
    ready: () => {
      loads.ready();
      backups.ready();
    },
    handOver: (paths) => loads.handOver(paths),
    close: () => {
      backups.close();
      closeLibrary(library);
      return loads.waiting();
    },
  };
}
