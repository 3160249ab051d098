import { validBindings } from '../../core/commands/key-bindings.ts';
import { remember } from '../../db/queries/history/commit.ts';
import type { Settings } from '../../core/model/settings/settings.ts';
import type { Library } from '../../db/store/open.ts';
import { forgetOpened, lastOpened } from '../../db/queries/articles/recent-articles.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { isVaultOpen, vaultState } from '../../db/crypto/library-key.ts';
import { wrapsOf } from '../../db/vault/wraps.ts';
import { setupBackups } from '../features/backup/backups.ts';
import type { Background } from '../features/backup/copied-alone.ts';
import { lazyCases } from '../features/casefile/lazy-cases.ts';
import { notify } from '../base/notify.ts';
import { languageOf, type Context } from '../base/context.ts';
import { deskMemory } from '../base/desk-memory.ts';
import { lazyErasures } from '../features/erase/lazy-erasures.ts';
import { contractHandlers } from './contract-handlers.ts';
import { keepOwnKeys } from '../features/identity/signing.ts';
import { keepHeads } from '../features/heads/heads.ts';
import { afterEach, countAnswers, waitWhileBusy } from './handler-wrappers.ts';
import { setupKeptDrafts } from './app-handlers.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import { logError } from '../base/log.ts';
import { lazyReading } from '../features/sources/lazy-reading.ts';
import { lazyWatcher } from '../features/watched/lazy-watcher.ts';
import { setupRecordings } from '../features/sources/recordings.ts';
import { setupLoads } from '../features/articles/load-queue.ts';
import { closeLibrary } from '../features/library/open-library.ts';
import type { WindowContent, WindowHost } from './window-content.ts';
import { lockLibrary } from '../features/vault/library-key.ts';
import { setupOldBackups } from '../features/vault/old-backups.ts';
import { setupSealing, type Sealing } from '../features/vault/sealing.ts';
import { setupLock } from '../features/vault/lock.ts';
import { watchForLock } from '../features/vault/lock-watch.ts';

/** Returns an open library as the content of the window. */
export function libraryContent(library: Library, place: LibraryPlace, host: WindowHost): WindowContent {
  keepOwnKeys(library);
  const context: Context = { library, locale: host.locale, desk: host.page };
  const background: Background = {
    stop: () => {
      reading.stop();
      recordings.stop();
      watcher.stop();
    },
    resume: () => {
      reading.resume();
      recordings.resume();
      watcher.resume();
    },
  };
  const backups = setupBackups(library, place, host, background);
  const oldBackups = setupOldBackups(library, backups);
  const sealing = setupSealing(library, backups.inTurn, (far) => notify(host.page(), 'encrypting', far));
  const cases = lazyCases(library, () => backups.make('merge'));
  const loads = setupLoads(context, cases);
  const erasures = lazyErasures(context, backups);
  const heads = keepHeads(library, place);
  const drafts = setupKeptDrafts(library, () => deskMemory.allDrafts());
  const themeOf = (): Settings['theme'] => readSettings(library.db).theme;
  const busy = (): Promise<void> | null => cases.busy() ?? erasures.busy();
  const reading = lazyReading(
    library,
    () => busy() ?? sealing.busy(),
    (far) => notify(host.page(), 'readingSources', far),
  );
  const recordings = setupRecordings(library);
  const watcher = lazyWatcher(context, place.profile, () => busy() ?? sealing.busy());
  const lock = setupLock({
    busy,
    isOpen: () => library.db.open && isVaultOpen(library.db),
    stop: async () => {
      sealing.stop();
      background.stop();
      for (const stop of ['case.stop', 'report.stop', 'reports.stop', 'results.stop'] as const)
        await answering.handlers[stop]({});
    },
    resume: background.resume,
    answered: () => answering.answered(),
    desk: host.page,
    close: () => {
      const { passphrase } = wrapsOf(library.db);
      host.lock(backups.place(), { language: languageOf(context), theme: themeOf(), passphrase });
    },
  });
  const lockAfter = (): number => (library.db.open ? readSettings(library.db).lockAfter : 0);
  const watch = watchForLock(host.page, lockAfter, () => void lock());
  const { sealPlain, vaultChanged } = followVault(library, host, sealing);
  const settingsChanged = (): void => {
    host.updateLook();
    loads.ready();
  };
  const answering = countAnswers(
    afterEach(
      contractHandlers(context, {
        loads,
        cases,
        backups,
        oldBackups,
        sealing,
        erasures,
        drafts,
        settingsChanged,
        lock,
        showing: host.showing,
        articlesChanged: host.fillMenu,
        heads,
        reading,
        watcher,
        openToWrite: async () => {
          close();
          await host.reopen({ ...place, isOnlyRead: false });
        },
      }),
      () => {
        heads.changed();
        vaultChanged();
        reading.changed();
      },
    ),
    'vault',
  );
  const handlers = waitWhileBusy(answering.handlers, {
    case: cases.busy,
    erase: erasures.busy,
    vault: sealing.busy,
  });
  const close = (): string[] => {
    watch.close();
    drafts.close();
    backups.close();
    oldBackups.stop();
    sealing.stop();
    background.stop();
    watcher.close();
    cases.close();
    lockLibrary(library);
    closeLibrary(library, heads.close);
    return loads.waiting();
  };
  return {
    handlers,
    language: () => languageOf(context),
    theme: themeOf,
    hasVault: () => isVaultOpen(library.db),
    keys: () => validBindings(readSettings(library.db).keys),
    opened: () => lastOpened(library.db),
    forgetOpened: () => {
      remember(library, () => forgetOpened(library.db));
      host.fillMenu();
    },
    recording: recordings.find,
    ready: () => {
      loads.ready();
      if (!library.writable) return;
      backups.ready();
      void heads.compared();
      reading.ready();
      watcher.ready();
      sealPlain();
    },
    handOver: (paths) => loads.handOver(paths),
    close,
  };
}

/**
 * Tells the desk and the menu when the vault of protected sources was opened or closed. After it was opened,
 * `sealPlain` encrypts everything that is still unencrypted.
 */
function followVault(
  library: Library,
  host: WindowHost,
  sealing: Sealing,
): { sealPlain(): void; vaultChanged(): void } {
  let hadVault = isVaultOpen(library.db);
  const sealPlain = (): void =>
    void sealing
      .begin()
      .catch((thrown: unknown) => logError('seal', thrown))
      .finally(vaultChanged);
  const vaultChanged = (): void => {
    if (!library.db.open || isVaultOpen(library.db) === hadVault) return;
    hadVault = !hadVault;
    notify(host.page(), 'vault', { state: vaultState(library.db) });
    host.fillMenu();
    if (hadVault) sealPlain();
  };
  return { sealPlain, vaultChanged };
}
