import { app, dialog, shell as system } from 'electron';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, basename, extname } from 'node:path';
import { contract, type Handlers } from '../../../core/contract/index.ts';
import { TickmarkError, toWireError, type ErrorCode } from '../../../core/kernel/errors.ts';
import { languageFor, type Language } from '../../../core/model/settings/settings.ts';
import {
  recoveryOptions,
  type LibraryProblem,
  type RecoveryOption,
  type RescueReport,
} from '../../../core/model/library-recovery.ts';
import { listInProcess, rescueInProcess } from '../../workers/library-work.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { logError } from '../../base/log.ts';
import type { WindowContent, WindowHost } from '../../app/window-content.ts';
import { beginEmpty, restoreInPlace } from './restore-library.ts';
import { writeFile } from 'node:fs/promises';
import { translator } from '../../../core/i18n/translate.ts';
import { rescueText } from '../../../core/wording/rescue.ts';
import { libraryFailure } from '../../../db/store/failures.ts';
import { takeWriterLock } from '../../../db/store/lock.ts';
import { setAside } from '../../../db/store/replaced-files.ts';
import { syncFolder } from '../../../db/store/disk.ts';
import { now } from '../../base/context.ts';
import { forgetHeads } from '../heads/heads.ts';

/** Puts behind the window what is wrong with the library of a place, and what can be done about it. */
export function recoveryContent(thrown: unknown, at: LibraryPlace, shell: WindowHost): WindowContent {
  if (!(thrown instanceof TickmarkError)) logError('open library', thrown);
  const error = toWireError(thrown);
  const language = languageFor('system', shell.locale);
  const files: string[] = [];
  let place = at;

  const state = async (): Promise<LibraryProblem> => {
    const { path, backups } = place;
    // Another library's are of no use here, but whose a damaged library's are cannot be read from it.
    const found = await listInProcess(backups.path, null).catch(() => []);
    return {
      error,
      path,
      language,
      appVersion: app.getVersion(),
      ways: recoveryOptions(error).filter((way) => isOpen(way, place, found.length)),
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
function isOpen(way: RecoveryOption, { path, usual }: LibraryPlace, backups: number): boolean {
  if (way === 'restore') return backups > 0;
  return way !== 'beginNew' || path === usual || !existsSync(usual);
}

function isNoChoice(thrown: unknown): boolean {
  const codes: readonly ErrorCode[] = ['libraryNotALibrary', 'libraryInUse', 'libraryReadOnly'];
  return thrown instanceof TickmarkError && codes.includes(thrown.code);
}

/**
 * Puts a new library with what can be read in the place of a damaged one, whose files are set aside untouched, and a
 * report beside it. Throws rescueNothing, libraryInUse, libraryReadOnly, diskFull; then everything is where it was.
 */
async function rescueInPlace(place: LibraryPlace, language: Language): Promise<RescueReport> {
  const { path } = place;
  const at = now();
  const target = `${path}.rescued`;
  const unlock = takeWriterLock(path);
  try {
    const rescued = await rescueInProcess(path, target, 'Tickmark', at);
    const end = extname(path);
    const reportName = `${basename(path, end)} rescued ${at.replace(/[:.]/g, '-')}.txt`;
    const reportPath = join(dirname(path), reportName);
    await writeFile(reportPath, rescueText(rescued, translator(language)));
    const damagedPath = setAside(path, at) ?? path;
    forgetHeads(place);
    renameSync(target, path);
    rmSync(`${target}-lock`, { force: true });
    syncFolder(dirname(path));
    return { ...rescued, reportPath, damagedPath };
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  } finally {
    unlock();
  }
}

type TroubleCall = Extract<keyof Handlers, `trouble.${string}`>;

/** The calls about a library that cannot be opened, while one is open: there is nothing for them to do. */
export function noRecoveryHandlers(): Pick<Handlers, TroubleCall> {
  const none = (): never => {
    throw new TickmarkError('badInput', { problem: 'the library is open' });
  };
  return {
    'trouble.state': none,
    'trouble.retry': none,
    'trouble.accept': none,
    'trouble.restore': none,
    'trouble.rescue': none,
    'trouble.choose': none,
    'trouble.beginNew': none,
    'trouble.showFile': none,
    'trouble.quit': none,
  };
}
