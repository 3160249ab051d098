import { forgetStaged, putInPlace, stageBackup } from '../../../db/backup/restore.ts';
import type { Library } from '../../../db/store/open.ts';
import { forgetHeads } from '../heads/heads.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { checkBackupInProcess } from '../../workers/library-work.ts';
import { copiedAlone } from './copied-alone.ts';

/**
 * Replaces an open library by a backup, and closes it. `keep` makes a backup of the library that is replaced, and
 * calls its argument as soon as that copy is complete. The record of the histories seen so far is forgotten right
 * before: after a power cut in between, the older library would look as if somebody had removed entries. Throws what
 * staging and making a backup throw, and libraryInUse where another program reads the library: then it stays open and
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
    await copiedAlone(library, keep);
    forgetHeads(place);
    putInPlace(library, staged);
  } catch (thrown) {
    forgetStaged(path);
    throw thrown;
  }
}
