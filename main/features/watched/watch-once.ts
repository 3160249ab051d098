import { setTimeout as wait } from 'node:timers/promises';
import type { FileStamp } from '../../../core/model/watched/settling.ts';
import type { Library } from '../../../db/store/open.ts';
import { fileKey, keepFiles } from '../../../db/watched/files.ts';
import { watchedFolders, type KnownFolder } from '../../../db/watched/folders.ts';
import { openWatchedList } from '../../../db/watched/watched-list.ts';
import { now } from '../../base/context.ts';
import type { Author } from '../casefile/add-case.ts';
import { lookInto } from './look.ts';
import { takeFile, type Taken } from './take-file.ts';

/** Milliseconds between two looks, in which a file that is being written changes. */
const BETWEEN = 1000;
/** A file that goes on changing is left to another time. */
const MOST_LOOKS = 5;

/** Whom it is told, and who takes the files. */
export interface OnceWork {
  readonly author: Author;
  tell(folder: KnownFolder, name: string, taken: NonNullable<Taken>): void;
}

/** Looks into every folder that is not paused until nothing in it is new, and returns the folders as they then are. */
export async function watchOnce(library: Library, list: string, work: OnceWork): Promise<KnownFolder[]> {
  const db = openWatchedList(list);
  try {
    for (const { id, isPaused } of watchedFolders(db)) {
      if (isPaused) continue;
      let settling: ReadonlyMap<string, FileStamp> = new Map();
      for (let looks = 0; looks < MOST_LOOKS; looks++) {
        const folder = watchedFolders(db).find((one) => one.id === id);
        if (folder === undefined) break;
        const found = await lookInto(db, folder, settling);
        for (const file of found.ready) {
          const taken = await takeFile(library, folder.path, file, work.author);
          if (taken === null) continue;
          keepFiles(db, id, [{ ...file, ...taken, key: fileKey(folder.salt, file.name), at: now() }]);
          work.tell(folder, file.name, taken);
        }
        if (found.settling.size === 0) break;
        settling = found.settling;
        await wait(BETWEEN);
      }
    }
    return watchedFolders(db);
  } finally {
    db.close();
  }
}
