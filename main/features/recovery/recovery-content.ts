import { app, dialog, shell } from 'electron';
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

/**
 * Returns the content of the window for a library that cannot be opened: what is wrong with it, and what can be done
 * about it.
 */
export function recoveryContent(thrown: unknown, at: LibraryPlace, host: WindowHost): WindowContent {
  if (!(thrown instanceof TickmarkError)) logError('open library', thrown);
  const error = toWireError(thrown);
  const language = languageFor('system', host.locale);
  const files: string[] = [];
  let place = at;

  const state = async (): Promise<LibraryProblem> => {
    const { path, backups } = place;
    // All backups are listed: a damaged library does not say which of them are its own.
    const found = await listInProcess(backups.path, null).catch(() => []);
    return {
      error,
      path,
      language,
      appVersion: app.getVersion(),
      options: recoveryOptions(error).filter((option) => isOpen(option, place, found.length)),
      backups: found,
      backupFolder: backups.path,
    };
  };
  const open = async (): Promise<Record<string, never>> => {
    await host.open(place);
    return {};
  };
  const refuse = (): never => {
    throw new TickmarkError(error.code, error.detail);
  };
  const every = Object.fromEntries(Object.keys(contract).map((name) => [name, refuse]));
  const handlers: Handlers = {
    ...(every as unknown as Handlers),
    'recovery.state': async () => {
      const told = await state();
      host.drawn();
      return told;
    },
    'recovery.retry': open,
    'recovery.read': async () => {
      await host.open({ ...place, isOnlyRead: true });
      return {};
    },
    'recovery.accept': () => {
      place = place.change({ network: place.path });
      return open();
    },
    'recovery.restore': async ({ name }) => {
      await restoreInPlace(place, join(place.backups.path, name));
      return open();
    },
    'recovery.rescue': () => rescueInPlace(place, language),
    'recovery.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog({
        defaultPath: dirname(place.path),
        properties: ['openFile'],
      });
      const [library] = filePaths;
      if (library === undefined) return { chosen: false };
      const next = place.change({ library });
      try {
        await host.open(next);
      } catch (refused) {
        // The chosen file is refused if it is no library. If it is a library with a problem of its own, that problem
        // is shown.
        if (!isNoChoice(refused)) await host.reopen(next);
        else {
          place = next.change({ library: place.places.library });
          throw refused;
        }
      }
      return { chosen: true };
    },
    'recovery.beginNew': () => {
      if (place.path !== place.usual) place = place.change({ library: null });
      beginEmpty(place.path);
      return open();
    },
    'recovery.showFile': () => {
      shell.showItemInFolder(place.path);
      return {};
    },
    'recovery.quit': () => {
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
    recording: () => Promise.resolve(null),
    ready: () => undefined,
    handOver: (paths) => void files.push(...paths),
    close: () => files,
  };
}

/** Whether an option can help here. A new library begins only in the usual place, and only where that is free. */
function isOpen(option: RecoveryOption, { path, usual }: LibraryPlace, backups: number): boolean {
  if (option === 'restore') return backups > 0;
  return option !== 'beginNew' || path === usual || !existsSync(usual);
}

function isNoChoice(thrown: unknown): boolean {
  const codes: readonly ErrorCode[] = ['libraryNotALibrary', 'libraryInUse', 'libraryReadOnly'];
  return thrown instanceof TickmarkError && codes.includes(thrown.code);
}

/**
 * Replaces a damaged library by a new one with everything that can be read. The damaged files are kept unchanged under
 * another name, with a report beside them. Throws rescueNothing, libraryInUse, libraryReadOnly, diskFull; then
 * everything is where it was.
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

type RecoveryCall = Extract<keyof Handlers, `recovery.${string}`>;

/** The calls of recovery while a library is open. They only refuse. */
export function noRecoveryHandlers(): Pick<Handlers, RecoveryCall> {
  const none = (): never => {
    throw new TickmarkError('badInput', { problem: 'the library is open' });
  };
  return {
    'recovery.state': none,
    'recovery.retry': none,
    'recovery.read': none,
    'recovery.accept': none,
    'recovery.restore': none,
    'recovery.rescue': none,
    'recovery.choose': none,
    'recovery.beginNew': none,
    'recovery.showFile': none,
    'recovery.quit': none,
  };
}
