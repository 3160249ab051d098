import { join } from 'node:path';
import type { ErasePreview, ErasedBackup, EraseResult, Remaining } from '../../core/erase.ts';
import { toWireError } from '../../core/errors.ts';
import { libraryName } from '../../db/backup-folder.ts';
import { backupNames } from '../../db/backup-list.ts';
import { shortId } from '../../db/backup-name.ts';
import { erase } from '../../db/erase/erase.ts';
import { sealedFilesOf } from '../../db/erase/files.ts';
import { remainingOf } from '../../db/erase/remaining.ts';
import type { Eraser } from '../../db/erase/source.ts';
import { libraryId } from '../../db/identity.ts';
import type { Library } from '../../db/open.ts';
import { eraseElsewhere, tidyElsewhere } from '../backup/elsewhere.ts';

/** How it is watched, and stopped: between two backups. */
export interface EraseWatch {
  signal: AbortSignal;
  /** Told how many of how many backups are done. */
  tell(done: number, total: number): void;
}

/** What is to be erased from the backups, once it is gone from the library; `left` are those that are not done yet. */
export interface EraseWork {
  preview: ErasePreview;
  who: Eraser;
  folder: string;
  left: readonly string[];
  done: readonly ErasedBackup[];
  folderProblem: string | null;
  remaining: readonly Remaining[];
}

/**
 * Erases something from an open library, from its pages, and from every backup of it in the folder; returns what is left of it
 * elsewhere. Throws what `eraseHere` throws.
 */
export async function eraseEverywhere(
  library: Library,
  folder: string,
  preview: ErasePreview,
  who: Eraser,
  watch: EraseWatch,
): Promise<EraseResult> {
  return (await eraseInBackups(await eraseHere(library, folder, preview, who), watch)).result;
}

/** Erases something from an open library, and from its pages. Throws what `erase` throws; then nothing is erased. */
export async function eraseHere(
  library: Library,
  folder: string,
  preview: ErasePreview,
  who: Eraser,
): Promise<EraseWork> {
  const { erasure } = preview;
  const remaining =
    erasure.kind === 'source' ? remainingOf(library, erasure.articleId, erasure.evidenceIds) : () => [];
  const eraser = { ...who, sealed: sealedFilesOf(library.db, erasure) };
  erase(library, erasure, eraser);
  const { names, folderProblem } = namesIn(library, folder);
  const work = { preview, who: eraser, folder, left: names, done: [], folderProblem, remaining: remaining() };
  await tidyElsewhere(library.path);
  return work;
}

/**
 * Erases it from the backups that are left. Whatever happens to one: each tells what became of it. Where it was stopped, `work`
 * goes on with the rest.
 */
export async function eraseInBackups(
  work: EraseWork,
  { signal, tell }: EraseWatch,
): Promise<{ result: EraseResult; work: EraseWork }> {
  const { preview, who, folder, folderProblem, remaining } = work;
  const total = work.done.length + work.left.length;
  const done = [...work.done];
  for (const name of work.left) {
    if (signal.aborted) break;
    tell(done.length, total);
    done.push(await eraseOne(join(folder, name), name, preview, who));
  }
  const left = work.left.slice(done.length - work.done.length);
  const stopped = left.length > 0;
  const result = { preview, backups: done, folderProblem, stopped, remaining: [...remaining] };
  return { result, work: { ...work, left, done } };
}

async function eraseOne(
  path: string,
  name: string,
  { erasure }: ErasePreview,
  who: Eraser,
): Promise<ErasedBackup> {
  try {
    const held = await eraseElsewhere(path, erasure, who);
    return { name, state: held ? 'erased' : 'without', why: null };
  } catch (thrown) {
    const { code, detail } = toWireError(thrown);
    return { name, state: 'failed', why: String(detail['problem'] ?? detail['why'] ?? code) };
  }
}

/** The names of the library's own backups, and why the folder could not be read: by its id, or by its name as the list of backups has them. */
export function namesIn(library: Library, folder: string): { names: string[]; folderProblem: string | null } {
  const [id, called] = [shortId(libraryId(library.db)), libraryName(library.path)];
  try {
    const all = backupNames(folder).filter((backup) => backup.id === id || backup.library === called);
    return { names: all.map(({ name }) => name), folderProblem: null };
  } catch (thrown) {
    const { code, detail } = toWireError(thrown);
    return { names: [], folderProblem: String(detail['why'] ?? code) };
  }
}
