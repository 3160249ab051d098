import { join } from 'node:path';
import type { ErasePreview, ErasedBackup, EraseResult } from '../../core/erase.ts';
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
  /** Told which of how many backups is done next. */
  tell(done: number, total: number): void;
}

/**
 * Erases something from an open library, from its pages, and from every backup of it in the folder; returns what is left of it
 * elsewhere. What was erased from the library is so whatever happens to the backups: each tells what became of it. Throws what
 * `erase` throws; then nothing is erased.
 */
export async function eraseEverywhere(
  library: Library,
  folder: string,
  preview: ErasePreview,
  who: Eraser,
  { signal, tell }: EraseWatch,
): Promise<EraseResult> {
  const { erasure } = preview;
  const remaining =
    erasure.kind === 'source' ? remainingOf(library, erasure.articleId, erasure.evidenceIds) : () => [];
  const eraser = { ...who, sealed: sealedFilesOf(library.db, erasure) };
  erase(library, erasure, eraser);
  await tidyElsewhere(library.path);
  const backups: ErasedBackup[] = [];
  const { names, folderProblem } = namesIn(library, folder);
  for (const [done, name] of names.entries()) {
    if (signal.aborted) break;
    tell(done, names.length);
    backups.push(await eraseOne(join(folder, name), name, preview, eraser));
  }
  return {
    preview,
    backups,
    folderProblem,
    stopped: backups.length < names.length,
    remaining: remaining(),
  };
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

/** The library's own backups: by its id, or by its name as the list of backups has them. */
function namesIn(library: Library, folder: string): { names: string[]; folderProblem: string | null } {
  const [id, called] = [shortId(libraryId(library.db)), libraryName(library.path)];
  try {
    const all = backupNames(folder).filter((backup) => backup.id === id || backup.library === called);
    return { names: all.map(({ name }) => name), folderProblem: null };
  } catch (thrown) {
    const { code, detail } = toWireError(thrown);
    return { names: [], folderProblem: String(detail['why'] ?? code) };
  }
}
