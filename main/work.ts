import { soundBindings } from '../core/key-bindings.ts';
import { write } from '../db/commit.ts';
import type { Settings } from '../core/settings.ts';
import type { Library } from '../db/open.ts';
import { forgetOpened, lastOpened } from '../db/opened.ts';
import { readSettings } from '../db/settings.ts';
import { vaultState } from '../db/vault/vault.ts';
import { wrapsOf } from '../db/vault/wraps.ts';
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
import { logError } from './log.ts';
import { setupLoads } from './load/loads.ts';
import { closeLibrary } from './open-library.ts';
import type { Behind, Shell } from './shell.ts';
import { lockLibrary, sealWhatIsPlain } from './vault/library-key.ts';
import { watchForLock } from './vault/lock-watch.ts';

/** Puts an open library behind the window. */
export function workOn(library: Library, place: LibraryPlace, shell: Shell): Behind {
  keepOwnKeys(library);
  const context: Context = { library, locale: shell.locale, desk: shell.page };
  const backups = setupBackups(library, place, shell);
  const cases = casesWhenNeeded(library, () => backups.make('merge'));
  const loads = setupLoads(context, cases);
  const heads = keepHeads(library, place);
  const drafts = setupKeptDrafts(library, () => deskMemory.allDrafts());
  const themeOf = (): Settings['theme'] => readSettings(library.db).theme;
  const lock = async (): Promise<void> => {
    // What is being put in is put in whole first.
    for (let turn = cases.busy(); turn !== null; turn = cases.busy()) await turn;
    if (!library.db.open || vaultState(library.db) !== 'open') return;
    const { passphrase } = wrapsOf(library.db);
    shell.lock(backups.place(), { language: languageOf(context), theme: themeOf(), passphrase });
  };
  const lockAfter = (): number => (library.db.open ? readSettings(library.db).lockAfter : 0);
  const watch = watchForLock(shell.page, lockAfter, () => void lock());
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
          lock,
          showing: shell.showing,
          articlesChanged: shell.fillMenu,
          heads,
        }),
        heads.changed,
      ),
      cases.busy,
    ),
    language: () => languageOf(context),
    theme: themeOf,
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
      void sealWhatIsPlain(library).catch((thrown: unknown) => logError('seal', thrown));
    },
    handOver: (paths) => loads.handOver(paths),
    close: () => {
      watch.close();
      drafts.close();
      backups.close();
      cases.close();
      lockLibrary(library);
      closeLibrary(library, heads.close);
      return loads.waiting();
    },
  };
}
