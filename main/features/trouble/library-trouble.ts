import { app, dialog, shell as system } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contract, type Handlers } from '../../../core/contract/index.ts';
import { TickmarkError, toWireError, type ErrorCode } from '../../../core/kernel/errors.ts';
import { languageFor } from '../../../core/model/settings/settings.ts';
import { waysAgainst, type LibraryTrouble, type TroubleWay } from '../../../core/model/library-trouble.ts';
import { listElsewhere } from '../../workers/library-work.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { logError } from '../../base/log.ts';
import type { Behind, Shell } from '../../app/shell.ts';
import { rescueInPlace } from './rescue.ts';
import { beginEmpty, restoreInPlace } from './remedies.ts';

/** Puts behind the window what is wrong with the library of a place, and what can be done about it. */
export function tellTrouble(thrown: unknown, at: LibraryPlace, shell: Shell): Behind {
  if (!(thrown instanceof TickmarkError)) logError('open library', thrown);
  const error = toWireError(thrown);
  const language = languageFor('system', shell.locale);
  const files: string[] = [];
  let place = at;

  const state = async (): Promise<LibraryTrouble> => {
    const { path, backups } = place;
    // Another library's are of no use here, but whose a damaged library's are cannot be read from it.
    const found = await listElsewhere(backups.path, null).catch(() => []);
    return {
      error,
      path,
      language,
      appVersion: app.getVersion(),
      ways: waysAgainst(error).filter((way) => isOpen(way, place, found.length)),
      backups: found,
      backupFolder: backups.path,
    };
  };
  const open = async (): Promise<Record<string, never>> => {
    await shell.open(place);
    return {};
  };
  const refuse = (): never => {
    throw new TickmarkError(error.code, error.detail);
  };
  const every = Object.fromEntries(Object.keys(contract).map((name) => [name, refuse]));
  const handlers: Handlers = {
    ...(every as unknown as Handlers),
    'trouble.state': async () => {
      const told = await state();
      shell.drawn();
      return told;
    },
    'trouble.retry': open,
    'trouble.accept': () => {
      place = place.change({ network: place.path });
      return open();
    },
    'trouble.restore': async ({ name }) => {
      await restoreInPlace(place, join(place.backups.path, name));
      return open();
    },
    'trouble.rescue': () => rescueInPlace(place, language),
    'trouble.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog({
        defaultPath: dirname(place.path),
        properties: ['openFile'],
      });
      const [library] = filePaths;
      if (library === undefined) return { chosen: false };
      const next = place.change({ library });
      try {
        await shell.open(next);
      } catch (refused) {
        // A file that is no library is not what somebody wanted; one with a trouble of its own is told of.
        if (!isNoChoice(refused)) await shell.reopen(next);
        else {
          place = next.change({ library: place.places.library });
          throw refused;
        }
      }
      return { chosen: true };
    },
    'trouble.beginNew': () => {
      if (place.path !== place.usual) place = place.change({ library: null });
      beginEmpty(place.path);
      return open();
    },
    'trouble.showFile': () => {
      system.showItemInFolder(place.path);
      return {};
    },
    'trouble.quit': () => {
      app.quit();
      return {};
    },
  };
  return {
    handlers,
    language: () => language,
    theme: () => 'system',
    hasVault: () => false,
    keys: () => ({}),
    opened: () => [],
    forgetOpened: () => undefined,
    ready: () => undefined,
    handOver: (paths) => void files.push(...paths),
    close: () => files,
  };
}

/** One that was chosen and is not there is left alone: a new one begins in the usual place, where that is free. */
function isOpen(way: TroubleWay, { path, usual }: LibraryPlace, backups: number): boolean {
  if (way === 'restore') return backups > 0;
  return way !== 'beginNew' || path === usual || !existsSync(usual);
}

function isNoChoice(thrown: unknown): boolean {
  const codes: readonly ErrorCode[] = ['libraryNotALibrary', 'libraryInUse', 'libraryReadOnly'];
  return thrown instanceof TickmarkError && codes.includes(thrown.code);
}
