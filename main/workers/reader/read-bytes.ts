import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ParseRequest } from '../../../core/model/article/parsed-article.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../../core/kernel/source-limit.ts';

/** How much is read at a time, in bytes. */
const PIECE = 1024 * 1024;

/** The largest size of a file in bytes, and the error for a larger one. */
interface SizeLimit {
  most: number;
  tooLarge(name: string, size: number): TickmarkError;
}

/**
 * Reads a file whole. Errors: `fileNotFound`, `fileIsFolder`, `fileUnreadable`, `fileEmpty`, and that of the limit. Never waits
 * for a pipe or a device: those are refused.
 */
export async function readBytes(path: string, limit: SizeLimit): Promise<Uint8Array<ArrayBuffer>> {
  const name = basename(path);
  let file: FileHandle | null = null;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await file.stat();
    if (stats.isDirectory()) throw new TickmarkError('fileIsFolder', { name });
    if (!stats.isFile()) throw new TickmarkError('fileUnreadable', { name, why: 'ENXIO' });
    if (stats.size > limit.most) throw limit.tooLarge(name, stats.size);
    return await readWhole(file, name, limit);
  } catch (thrown) {
    throw readError(thrown, name);
  } finally {
    await file?.close();
  }
}

/** Reads to the end, or to the limit, because a file may grow while it is read, and some (/proc) report no size. */
async function readWhole(file: FileHandle, name: string, limit: SizeLimit): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE, size);
    if (bytesRead === 0) break;
    pieces.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
    if (size > limit.most) throw limit.tooLarge(name, size);
  }
  if (size === 0) throw new TickmarkError('fileEmpty', { name });
  const whole = new Uint8Array(size);
  let reached = 0;
  for (const piece of pieces) {
    whole.set(piece, reached);
    reached += piece.byteLength;
  }
  return whole;
}

/** Turns an error of the system into one that is shown to the checker. */
function readError(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof Error) || thrown instanceof TickmarkError || !('code' in thrown)) return thrown;
  switch (thrown.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new TickmarkError('fileNotFound', { name }, { cause: thrown });
    case 'EISDIR':
      return new TickmarkError('fileIsFolder', { name }, { cause: thrown });
    default:
      return new TickmarkError('fileUnreadable', { name, why: String(thrown.code) }, { cause: thrown });
  }
}

/**
 * Reads a file as something to parse; its content tells the format. Errors: `fileNotFound`, `fileIsFolder`,
 * `fileUnreadable`, `fileEmpty`, `fileTooLarge`. Never waits for a pipe or a device: those are refused.
 */
export async function readSource(path: string): Promise<ParseRequest> {
  const bytes = await readBytes(path, { most: MAX_SOURCE_BYTES, tooLarge: sourceTooLarge });
  return { name: basename(path), bytes, format: 'auto' };
}

/** Throws what is wrong with bytes that came otherwise (dropped, pasted): `fileEmpty` or `fileTooLarge`. */
export function checkSourceSize(bytes: Uint8Array, name: string): void {
  if (bytes.byteLength === 0) throw new TickmarkError('fileEmpty', { name });
  if (bytes.byteLength > MAX_SOURCE_BYTES) throw sourceTooLarge(name, bytes.byteLength);
}
