import type { Database } from 'better-sqlite3';
import { judgeFile, type FileStamp } from '../../../core/model/watched/settling.ts';
import {
  erasedKeys,
  fileKey,
  forgetKeys,
  keepFiles,
  takenStamp,
  type KeptFile,
} from '../../../db/watched/files.ts';
import { keepLook, type KnownFolder } from '../../../db/watched/folders.ts';
import { now } from '../../base/context.ts';
import { listFolder, type ListedFile } from './list-folder.ts';

/** What a look into a folder found. */
export interface Look {
  /** Files that are whole and not taken yet, in the order of their names. */
  readonly ready: readonly ListedFile[];
  /** Files that may still be written, with their stamps at this look: the next one compares them. */
  readonly settling: ReadonlyMap<string, FileStamp>;
}

/** Files that are compared with what is known before main does something else. */
const IN_A_STEP = 200;

/**
 * Looks into a folder: lists it, and keeps in what state it is. In a folder from which only what comes is taken, the first look keeps what
 * stands in it as left. What is absent is not taken as removed.
 * @param before the files that might still be written at the look before, with their stamps
 */
export async function lookInto(
  db: Database,
  folder: KnownFolder,
  before: ReadonlyMap<string, FileStamp>,
): Promise<Look> {
  const { id, salt, isBegun } = folder;
  const listing = await listFolder(folder.path);
  if (!db.open) return { ready: [], settling: new Map() };
  if (listing.state !== 'there') {
    if (folder.state !== listing.state || folder.why !== listing.why)
      keepLook(db, id, { ...listing, found: null });
    return { ready: [], settling: new Map() };
  }
  const { files, passedOver } = listing;
  const at = now();
  const erased = erasedKeys(db, id);
  const ready: ListedFile[] = [];
  const settling = new Map<string, FileStamp>();
  for (let from = 0; from < files.length; from += IN_A_STEP) {
    const left: KeptFile[] = [];
    for (const file of files.slice(from, from + IN_A_STEP)) {
      const key = fileKey(salt, file.name);
      erased.delete(key.toString('hex').toUpperCase());
      if (!isBegun) {
        left.push({ ...file, key, outcome: 'left', articleId: null, error: null, at });
        continue;
      }
      const judged = judgeFile(file, before.get(file.name) ?? null, takenStamp(db, id, key));
      if (judged === 'ready') ready.push(file);
      if (judged === 'settling') settling.set(file.name, file);
    }
    if (left.length > 0) keepFiles(db, id, left);
    await new Promise(setImmediate);
    if (!db.open) return { ready: [], settling: new Map() };
  }
  if (passedOver.unreadable === 0) forgetKeys(db, id, erased);
  keepLook(db, id, { state: 'there', why: null, found: { at, passedOver } });
  return { ready, settling };
}
