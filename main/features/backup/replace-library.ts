import { TickmarkError } from '../../../core/kernel/errors.ts';
import { forgetStaged, putInPlace, stageBackup } from '../../../db/backup/restore.ts';
import { changesIn, type Library } from '../../../db/store/open.ts';
import { forgetHeads } from '../heads/heads.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { checkInProcess } from '../../workers/library-work.ts';

/** Somebody who goes on working meanwhile is waited for so often. */
const MOST_TRIES = 3;

/**
 * Puts a backup in the place of an open library, which is closed by it. `keep` makes a backup of what is replaced, and
 * calls what it is given in the turn in which that is complete. What was seen of the library's histories is forgotten right before:
 * after a power cut between the two the older library would be missed as if somebody had taken something out of it. Throws what staging and making a backup throw, and
 * libraryInUse where another process reads the library: it is then open and as it was.
 */
export async function replaceLibrary(
  library: Library,
  place: LibraryPlace,
  backup: string,
  keep: (onCopied: () => void) => Promise<void>,
): Promise<void> {
  const { path } = library;
  const staged = await stageBackup(backup, path, checkInProcess);
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
