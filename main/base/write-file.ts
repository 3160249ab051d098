import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { beginUnfinished } from '../../db/store/unfinished-files.ts';

/**
 * Writes a file whole or not at all: first beside its place, flushed to the disk, then renamed over the old file.
 * Throws diskFull or exportUnwritable, and ExportCancelled if `signal` stops it; then the old file is untouched and
 * nothing is left beside it.
 */
export async function writeWhole(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.part`);
  const finish = beginUnfinished(beside);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes, { ...(signal !== undefined && { signal }) });
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal !== undefined) throwIfCancelled(signal);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (signal?.aborted === true) throw new ExportCancelled();
    throw writeProblem(path, cause);
  } finally {
    finish();
  }
  await syncFolder(dirname(path));
}

/**
 * Flushes the rename itself to the disk. Windows cannot open a folder and some file systems cannot sync one: both do
 * it alone.
 */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is written and in its place; only a power cut in the next seconds could still undo the rename.
  }
}

/**
 * Returns the error to show for a file or folder that could not be written. An error that can be shown already stays
 * as it is.
 */
export function writeProblem(path: string, cause: unknown): Error {
  if (cause instanceof TickmarkError || cause instanceof ExportCancelled) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new TickmarkError('diskFull', {}, { cause });
  return new TickmarkError('exportUnwritable', { path, why: code === '' ? String(cause) : code }, { cause });
}

/** Thrown by an export that was stopped. Nothing failed, and nothing of it is left. */
export class ExportCancelled extends Error {
  constructor() {
    super('the export was stopped');
    this.name = 'ExportCancelled';
  }
}

/** Throws ExportCancelled if the signal says so. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new ExportCancelled();
}
