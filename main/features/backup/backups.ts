import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason, BackupState, RestorePreview } from '../../../core/model/backup.ts';
import { TickmarkError, toWireError, type WireError } from '../../../core/kernel/errors.ts';
import type { CheckedBackup } from '../../../db/backup/check.ts';
import { type BackupOwner, shortId } from '../../../db/backup/list.ts';
import { libraryName, usualBackupFolder } from '../../../db/backup/folder.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { errorCode } from '../../../db/store/failures.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import type { Library } from '../../../db/store/open.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import { notify } from '../../base/notify.ts';
import { now } from '../../base/context.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { logError } from '../../base/log.ts';
import type { WindowHost } from '../../app/window-content.ts';
import {
  checkBackupInProcess,
  compareInProcess,
  isDueInProcess,
  listInProcess,
  sweepInProcess,
} from '../../workers/library-work.ts';
import type { Background } from './copied-alone.ts';
import { moveLibrary } from './move-library.ts';
import { replaceLibrary } from './replace-library.ts';

/** How often the app checks whether a new day has begun, in milliseconds. */
const LOOK_EVERY = 15 * 60 * 1000;

/** The backups of an open library. */
export interface Backups {
  /** Where the library and its backups are, as it is now. */
  place(): LibraryPlace;
  state(): Promise<BackupState>;
  /** Makes a backup, after the one that is being made. `onCopied` as in backUp. Throws what backUp throws. */
  make(reason: BackupReason, onCopied?: () => void): Promise<void>;
  /** Runs work on the backups while none is being made. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  check(name: string): Promise<CheckedBackup>;
  preview(name: string): Promise<RestorePreview>;
  /** Puts a backup in the library's place; the desk begins again. */
  restore(name: string): Promise<void>;
  /** Sets the folder for backups; null for the usual one. Throws backupFolderUnreachable. */
  setFolder(folder: string | null): Promise<void>;
  /** Moves the library; the desk begins again. Throws as moveLibrary. */
  move(target: string, deleteOld: boolean): Promise<void>;
  /** The desk is there. Makes the backup of the day, now and on each new day. */
  ready(): void;
  close(): void;
}

/** Looks after the backups of an open library. `background` is stopped while another file takes its place. */
export function setupBackups(
  library: Library,
  at: LibraryPlace,
  host: WindowHost,
  background: Background,
): Backups {
  let place = at;
  let progress: number | null = null;
  let problem: WireError | null = null;
  let notified = '';
  let timer: NodeJS.Timeout | undefined;
  const owner: BackupOwner = { id: shortId(libraryId(library.db)), library: libraryName(library.path) };

  const tell = (done: number | null): void => {
    // Whole hundredths, so that a large library does not flood the desk.
    const shown = done === null ? null : Math.floor(done * 100) / 100;
    if (shown === progress && shown !== null) return;
    progress = shown;
    notify(host.page(), 'backup', { progress, problem: null });
  };

  async function makeNow(reason: BackupReason, onCopied?: () => void): Promise<void> {
    problem = null;
    tell(0);
    try {
      const options = {
        folder: place.backups,
        reason,
        at: now(),
        check: checkBackupInProcess,
        onProgress: tell,
      };
      await backUp(library, { ...options, ...(onCopied !== undefined && { onCopied }) });
    } catch (thrown) {
      problem = toWireError(thrown);
      throw thrown;
    } finally {
      tell(null);
    }
  }

  const { inTurn, settled } = taskQueue();
  const make: Backups['make'] = (reason, onCopied) => inTurn(() => makeNow(reason, onCopied));

  async function sweep(): Promise<void> {
    if (library.db.open) await sweepInProcess(library.path, keyOf(library.db), now());
  }

  async function makeDaily(): Promise<void> {
    try {
      if (!library.db.open || !(await isDueInProcess(library.path, place.backups.path, owner))) return;
      await make('day');
      // Swept files are in the backup of the day.
      await inTurn(sweep);
    } catch (thrown) {
      if (!library.db.open) return;
      problem = toWireError(thrown);
      if (!(thrown instanceof TickmarkError)) logError('daily backup', thrown);
      // The desk hears of a problem once, not every time that the backup is tried again.
      if (JSON.stringify(problem) === notified) return;
      notified = JSON.stringify(problem);
      notify(host.page(), 'backup', { progress: null, problem });
    }
  }

  const pathOf = (name: string): string => join(place.backups.path, name);

  return {
    place: () => place,
    inTurn,
    make,
    state: async () => {
      const { path: folder } = place.backups;
      const known = { folder, isUsual: folder === usualBackupFolder(library.path), progress };
      try {
        return { ...known, backups: await listInProcess(folder, owner), problem };
      } catch (thrown) {
        return { ...known, backups: [], problem: toWireError(thrown) };
      }
    },
    check: (name) => checkBackupInProcess(pathOf(name)),
    preview: (name) => compareInProcess(library.path, pathOf(name)),
    restore: async (name) => {
      background.stop();
      try {
        await replaceLibrary(library, place, pathOf(name), (onCopied) => make('restore', onCopied));
      } finally {
        // Even if the last step failed, the library that is there is opened again.
        if (!library.db.open) await host.reopen(place);
        else background.resume();
      }
    },
    setFolder: async (folder) => {
      if (folder !== null) await access(folder, constants.W_OK).catch(unreachable(folder));
      place = place.change({ backups: folder === usualBackupFolder(library.path) ? null : folder });
      problem = null;
      void makeDaily();
    },
    move: async (target, deleteOld) => {
      // A backup in progress still reads the old file.
      await settled();
      const onProgress = eachHundredth((done) => notify(host.page(), 'moving', { done }));
      background.stop();
      try {
        await moveLibrary(library, place, host, { target, deleteOld, onProgress });
      } finally {
        if (library.db.open) background.resume();
      }
    },
    ready: () => {
      if (timer !== undefined) return;
      timer = setInterval(() => void makeDaily(), LOOK_EVERY);
      void makeDaily();
    },
    close: () => clearInterval(timer),
  };
}

/** Runs tasks one after another, also after failures. */
function taskQueue(): Pick<Backups, 'inTurn'> & { settled(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
    settled: async () => void (await last),
  };
}

/**
 * Returns a function that passes a share (0 to 1) on only when its whole hundredth changes, so that a large library
 * does not flood the desk.
 */
function eachHundredth(report: (done: number) => void): (done: number) => void {
  let shown = -1;
  return (done) => {
    const hundredths = Math.floor(done * 100);
    if (hundredths === shown) return;
    shown = hundredths;
    report(done);
  };
}

function unreachable(folder: string): (thrown: unknown) => never {
  return (thrown) => {
    const why = errorCode(thrown);
    throw new TickmarkError('backupFolderUnreachable', { folder, why }, { cause: thrown });
  };
}
