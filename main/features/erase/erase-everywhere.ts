import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ErasePreview,
  EraseResult,
  Erasure,
  Remaining,
  UnfinishedErasure,
} from '../../../core/model/erasure.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { libraryName } from '../../../db/backup/folder.ts';
import { backupNames, type BackupOwner, shortId } from '../../../db/backup/list.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { erase } from '../../../db/erase/erase.ts';
import {
  endErasing,
  unfinishedErasing,
  unfinishedErasings,
  type Erasing,
} from '../../../db/ledger/erasures.ts';
import { finishErasing, standingsOf, type EraseActions, type EraseWatch } from '../../../db/erase/finish.ts';
import { remainingOf } from '../../../db/erase/erasable.ts';
import type { Eraser } from '../../../db/erase/source.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable, checkerTable } from '../../../db/tables/tables.ts';
import { eraseInProcess, holdingInProcess, tidyInProcess } from '../../workers/library-work.ts';
import { forgetNamesOf } from '../../../db/watched/files.ts';
import { inWatchedList, watchedListPath } from '../../../db/watched/watched-list.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { now } from '../../base/context.ts';

/** Returns the functions that work on an open library's file and the backups in a folder, in processes of their own. */
export function eraseActions(library: Library, folder: string): EraseActions {
  const owner = ownerOf(library);
  return {
    tidy: () => tidyInProcess(library.path),
    holding: (erasure) => holdingInProcess(folder, owner, erasure),
    erase: (name, erasure, who) => eraseInProcess(join(folder, name), erasure, who),
  };
}

/**
 * Erases something from an open library, from its pages, and from every backup of it in the folder. Returns what is
 * left elsewhere. If it is interrupted, the library remembers that. Throws what `eraseHere` throws.
 */
export async function eraseEverywhere(
  library: Library,
  { profile, backups: { path: folder } }: LibraryPlace,
  { erasure }: ErasePreview,
  who: Eraser,
  watch: EraseWatch,
): Promise<EraseResult> {
  const { erasing, remaining } = eraseHere(library, profile, erasure, who);
  return { ...(await finishErasing(library, erasing, eraseActions(library, folder), watch)), remaining };
}

/**
 * Erases something from the rows of an open library; returns a function that finishes the erasure, and the texts that
 * still name it. Throws nothingToErase, and what `erase` throws; then nothing is erased.
 */
export function eraseHere(
  library: Library,
  profile: string,
  erasure: Erasure,
  who: Eraser,
): { erasing: Erasing; remaining: Remaining[] } {
  const remaining =
    erasure.kind === 'source' ? remainingOf(library, erasure.articleId, erasure.evidenceIds) : () => [];
  if (erasure.kind === 'article') forgetFileNames(library, profile, erasure.articleId);
  const id = erase(library, erasure, who);
  if (id === null) throw new TickmarkError('nothingToErase');
  return { erasing: unfinishedErasing(library.db, id), remaining: remaining() };
}

/** The names of the files from which an article was taken are beside the library, not in it. They may say what it is about. */
function forgetFileNames({ db }: Library, profile: string, articleId: Id): void {
  const list = watchedListPath(profile, libraryId(db));
  if (existsSync(list)) inWatchedList(list, (watched) => forgetNamesOf(watched, articleId));
}

/** The unfinished erasures, with what is left of each. */
export async function unfinishedIn(library: Library, folder: string): Promise<UnfinishedErasure[]> {
  const { db } = library;
  const found: UnfinishedErasure[] = [];
  for (const { id, erasure, who } of unfinishedErasings(db)) {
    const { left, folderProblem } = await leftIn(library, folder, erasure);
    if (!db.open) return [];
    const title = rowById(db, articleTable, erasure.articleId)?.title ?? null;
    const by = rowById(db, checkerTable, who.checkerId)?.name ?? '?';
    found.push({ id, erasure, title, at: who.at, by, left, folderProblem });
  }
  return found;
}

/** Ends an unfinished erasure and deliberately keeps what is left. Throws nothingToErase. */
export async function endUnfinishedErasing(library: Library, folder: string, id: Id): Promise<void> {
  const { erasure } = unfinishedErasing(library.db, id);
  const { left } = await leftIn(library, folder, erasure);
  write(library, () => endErasing(library.db, id, left.length, now()));
}

/** The backups that still have it, or cannot be read. */
async function leftIn(
  library: Library,
  folder: string,
  erasure: Erasure,
): Promise<{ left: string[]; folderProblem: string | null }> {
  const { standings, folderProblem } = await standingsOf(eraseActions(library, folder), erasure);
  const left = standings.filter(({ state }) => state === 'holds' || state === 'failed');
  return { left: left.map(({ name }) => name), folderProblem };
}

/** The names of the library's own backups; none if the folder cannot be read. */
export function namesIn(library: Library, folder: string): string[] {
  const owner = ownerOf(library);
  try {
    const all = backupNames(folder).filter((one) => one.id === owner.id || one.library === owner.library);
    return all.map(({ name }) => name);
  } catch {
    return [];
  }
}

/** By its id, or by its name as the list of backups has them. */
function ownerOf({ db, path }: Library): BackupOwner {
  return { id: shortId(libraryId(db)), library: libraryName(path) };
}
