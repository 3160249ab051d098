import { app } from 'electron';
import { existsSync } from 'node:fs';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { backupNames } from '../../../db/backup/list.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { remember, write } from '../../../db/queries/history/commit.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { endAbandonedSessions } from '../../../db/queries/history/sessions.ts';
import { upgradeLibrary } from '../../../db/store/upgrade.ts';
import { checkBackupInProcess } from '../../workers/library-work.ts';
import { now } from '../../base/context.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { logError } from '../../base/log.ts';
import { isOnNetwork } from './network/on-network.ts';

/**
 * Opens the library of a place, for writing unless the place is only read: an older one is backed up and brought to the present format first. Throws what
 * openLibrary and making a backup throw; libraryMissing where one must have been there before, since no empty one is made
 * in its place; libraryOnNetwork until that is accepted.
 */
export async function openPlace(place: LibraryPlace): Promise<Library> {
  const { path } = place;
  if (place.isOnlyRead) return openLibrary(path, 'read');
  if (!existsSync(path) && (path !== place.usual || hasBackups(place)))
    throw new TickmarkError('libraryMissing', { path });
  if (place.places.network !== path && (await isOnNetwork(path)))
    throw new TickmarkError('libraryOnNetwork', { path });
  const library = await openUpgraded(place);
  write(library, () => endAbandonedSessions(library.db));
  return library;
}

/** Opening finds out that a library is older; it is then upgraded. */
async function openUpgraded(place: LibraryPlace): Promise<Library> {
  const open = (): Library => openLibrary(place.path, 'write', app.getVersion());
  try {
    return open();
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError) || thrown.code !== 'libraryOlder') throw thrown;
    await upgradePlace(place);
    return open();
  }
}

/** Brings an older library to the present format, after a backup. Throws as openPlace. */
export async function upgradePlace({ path, backups }: LibraryPlace): Promise<void> {
  await upgradeLibrary(path, async (db) => {
    const options = { folder: backups, reason: 'upgrade', at: now(), check: checkBackupInProcess } as const;
    await backUp({ db, path }, options);
  });
}

function hasBackups({ backups }: LibraryPlace): boolean {
  try {
    return backupNames(backups.path).length > 0;
  } catch {
    // An unreadable folder offers no backups.
    return false;
  }
}

/**
 * Ends open sessions and closes the library. If the disk cannot store the end of a session, the app still quits.
 * `last` is called when nothing more is written.
 */
export function closeLibrary(library: Library, last: () => void): void {
  if (!library.db.open) return;
  try {
    remember(library, () => endAbandonedSessions(library.db));
  } catch (thrown) {
    logError('end sessions', thrown);
  }
  last();
  library.close();
}
