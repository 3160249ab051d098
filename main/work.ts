import { soundBindings } from '../core/key-bindings.ts';
import { write } from '../db/commit.ts';
import type { Library } from '../db/open.ts';
import { forgetOpened, lastOpened } from '../db/opened.ts';
import { readSettings } from '../db/settings.ts';
import { setupBackups } from './backup/backups.ts';
import { casesWhenNeeded } from './case/cases-when-needed.ts';
import { languageOf, type Context } from './context.ts';
import { deskMemory } from './desk-memory.ts';
import { allHandlers } from './handlers/index.ts';
import { keepOwnKeys } from './identity/signing.ts';
import { keepHeads } from './heads/heads.ts';
import { afterEach, inTurn } from './in-turn.ts';
import { setupKeptDrafts } from './kept-drafts.ts';
import type { LibraryPlace } from './library-file.ts';
import { setupLoads } from './load/loads.ts';
import { closeLibrary } from './open-library.ts';
import type { Behind, Shell } from './shell.ts';

/** Puts an open library behind the window. */
export function workOn(library: Library, place: LibraryPlace, shell: Shell): Behind {
  keepOwnKeys(library);
  const context: Context = { library, locale: shell.locale, desk: shell.page };
  const backups = setupBackups(library, place, shell);
  const cases = casesWhenNeeded(library, () => backups.make('merge'));
  const loads = setupLoads(context, cases);
  const heads = keepHeads(library, place);
  const drafts = setupKeptDrafts(library, () => deskMemory.allDrafts());
  const settingsChanged = (): void => {
    shell.dress();
    loads.ready();
  };
  return {
    handlers: inTurn(
      afterEach(
        allHandlers(context, {
          loads,
          cases,
          backups,
          drafts,
          settingsChanged,
          showing: shell.showing,
          articlesChanged: shell.fillMenu,
          heads,
        }),
        heads.changed,
      ),
      cases.busy,
    ),
    language: () => languageOf(context),
    theme: () => readSettings(library.db).theme,
    keys: () => soundBindings(readSettings(library.db).keys),
    opened: () => lastOpened(library.db),
    forgetOpened: () => {
      write(library, () => forgetOpened(library.db));
      shell.fillMenu();
    },
    ready: () => {
      loads.ready();
      backups.ready();
      void heads.compared();
    },
    handOver: (paths) => loads.handOver(paths),
    close: () => {
      drafts.close();
      backups.close();
      cases.close();
      closeLibrary(library, heads.close);
      return loads.waiting();
    },
  };
}
