import { TickmarkError } from '../../../core/kernel/errors.ts';
import { forgetStaged, putInPlace, stageBackup } from '../../../db/backup/restore.ts';
import { changesIn, type Library } from '../../../db/store/open.ts';
import { forgetHeads } from '../heads/heads.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { checkBackupInProcess } from '../../workers/library-work.ts';

/** How often a backup is made again because the checker went on working. */
const MOST_TRIES = 3;

/**
 * Replaces an open library by a backup, and closes it. `keep` makes a backup of the library that is replaced, and
 * calls its argument as soon as that copy is complete. The record of the histories seen so far is forgotten right
 * before: after a power cut in between, the older library would look as if somebody had removed entries. Throws what
 * staging and making a backup throw, and libraryInUse where another process reads the library: then it stays open and
 * unchanged.
 */
export async function replaceLibrary(
  library: Library,
  place: LibraryPlace,
  backup: string,
  keep: (onCopied: () => void) => Promise<void>,
): Promise<void> {
  const { path } = library;
  const staged = await stageBackup(backup, path, checkBackupInProcess);
  try {
    let kept = -1;
    for (let tries = 0; kept !== changesIn(library.db); tries++) {
      if (tries === MOST_TRIES) throw new TickmarkError('libraryInUse', { path });
      await keep(() => (kept = changesIn(library.db)));
    }
    forgetHeads(place);
    putInPlace(library, staged);
  } catch (thrown) {
    forgetStaged(path);
    throw thrown;
  }
}
