import { join } from 'node:path';
import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import type { PlainBackup, PlainBackups } from '../../../core/model/vault.ts';
import { libraryName, usualBackupFolder } from '../../../db/backup/folder.ts';
import { shortId } from '../../../db/backup/list.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import type { Library } from '../../../db/store/open.ts';
import { keptWraps } from '../../../db/backup/seal-backups.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import type { Backups } from '../backup/backups.ts';
import { plainInProcess, sealInProcess } from '../../workers/library-work.ts';

/** The backups of an open library with protected sources that are not encrypted. */
export interface OldBackups {
  list(): Promise<PlainBackups>;
  /**
   * Encrypts them one by one until it is stopped. Returns those that still have unencrypted sources, each with the
   * reason. `tell` gets how many are done. Throws libraryLocked.
   */
  seal(tell: (done: number, total: number) => void): Promise<PlainBackups>;
  /** Stops after the one that is being encrypted. */
  stop(): void;
}

/** Handles those in the folder for backups, and in the usual folder if another was chosen since. */
export function setupOldBackups(library: Library, backups: Backups): OldBackups {
  const owner = { id: shortId(libraryId(library.db)), library: libraryName(library.path) };
  let stopper = new AbortController();

  async function listNow(): Promise<PlainBackups> {
    const folders = new Set([backups.place().backups.path, usualBackupFolder(library.path)]);
    const found: PlainBackups = { backups: [], unreachable: [] };
    for (const folder of folders)
      try {
        found.backups.push(...(await plainInProcess(folder, owner)));
      } catch (thrown) {
        found.unreachable.push({ folder, problem: toWireError(thrown) });
      }
    return found;
  }

  async function sealNow(tell: (done: number, total: number) => void): Promise<PlainBackups> {
    const { signal } = (stopper = new AbortController());
    const key = library.db.open ? keyOf(library.db) : null;
    if (key === null) throw new TickmarkError('libraryLocked');
    const vault = { key, wraps: keptWraps(library.db) };
    const found = await listNow();
    const left: PlainBackup[] = [];
    for (const [done, backup] of found.backups.entries()) {
      tell(done, found.backups.length);
      if (signal.aborted || backup.pieces === null) left.push(backup);
      else
        try {
          await sealInProcess(join(backup.folder, backup.name), vault);
        } catch (thrown) {
          left.push({ ...backup, problem: toWireError(thrown) });
        }
    }
    key.fill(0);
    return { ...found, backups: left };
  }

  return {
    // A backup must not be read while it is being made or encrypted.
    list: () => backups.inTurn(listNow),
    seal: (tell) => backups.inTurn(() => sealNow(tell)),
    stop: () => stopper.abort(),
  };
}
