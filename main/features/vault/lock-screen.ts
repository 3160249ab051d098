import { app } from 'electron';
import { contract, type Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Language, Settings } from '../../../core/model/settings/settings.ts';
import type { Library } from '../../../db/store/open.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { closeLibrary, openPlace } from '../library/open-library.ts';
import type { WindowContent, WindowHost } from '../../app/window-content.ts';
import { processesEnded, processesOf } from './end-processes.ts';
import { openByPassphrase, openBySystem } from './library-key.ts';

/** The theme of the lock screen, and how it is unlocked. */
export interface LockScreenLook {
  language: Language;
  theme: Settings['theme'];
  passphrase: boolean;
  /** The processes of the old page. The lock screen appears once they have ended. */
  left: readonly number[];
}

/**
 * Returns the lock screen as the content of the window. The library is closed, its key is forgotten, and only the
 * calls of the lock screen are answered. `unlocked` gets the library, open with its key, and puts the desk back.
 */
export function lockScreenContent(
  place: LibraryPlace,
  { left, ...look }: LockScreenLook,
  host: WindowHost,
  unlocked: (library: Library) => void,
): WindowContent {
  const files: string[] = [];
  let opening: Promise<void> | null = null;
  const refuse = (): never => {
    throw new TickmarkError('libraryLocked');
  };
  const unlock = async (passphrase: string | null): Promise<void> => {
    const library = await openPlace(place);
    try {
      if (passphrase !== null) await openByPassphrase(library, passphrase);
      else if (!(await openBySystem(library))) throw new TickmarkError('keyStoreRefused');
    } catch (thrown) {
      closeLibrary(library, () => undefined);
      throw thrown;
    }
    unlocked(library);
  };
  const every = Object.fromEntries(Object.keys(contract).map((name) => [name, refuse]));
  const handlers: Handlers = {
    ...(every as unknown as Handlers),
    'lock.state': async () => {
      const here = processesOf(host.page());
      await processesEnded(left.filter((pid) => !here.includes(pid)));
      host.drawn();
      return { ...look, appVersion: app.getVersion(), path: place.path };
    },
    'lock.open': async ({ passphrase }) => {
      if (look.passphrase && passphrase === null) throw new TickmarkError('passphraseWrong');
      opening ??= unlock(look.passphrase ? passphrase : null).finally(() => (opening = null));
      await opening;
      return {};
    },
    'lock.quit': () => {
      app.quit();
      return {};
    },
  };
  return {
    handlers,
    language: () => look.language,
    theme: () => look.theme,
    hasVault: () => false,
    keys: () => ({}),
    opened: () => [],
    forgetOpened: () => undefined,
    recording: () => Promise.resolve(null),
    ready: () => undefined,
    handOver: (paths) => void files.push(...paths),
    close: () => files,
  };
}

type LockCall = Extract<keyof Handlers, `lock.${string}`>;

/** The calls of the lock screen, while nothing is locked. */
export function noLockHandlers(): Pick<Handlers, LockCall> {
  const none = (): never => {
    throw new TickmarkError('badInput', { problem: 'nothing is locked' });
  };
  return { 'lock.state': none, 'lock.open': none, 'lock.quit': none };
}
