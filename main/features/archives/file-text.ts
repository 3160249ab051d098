import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';

/** So much of a file shows what it is. */
export const HEAD_BYTES = 256 * 1024;

/** Told how much of a file is read, in bytes. */
export type Far = (done: number, total: number) => void;

/** Returns the text of a file in pieces. Throws encodingWrong, fileNotFound, fileUnreadable. */
export async function* pieces(path: string, far: Far): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(path), { fatal: true });
  const total = sizeOf(path);
  let done = 0;
  try {
    for await (const bytes of createReadStream(path, {
      highWaterMark: 1024 * 1024,
    }) as AsyncIterable<Buffer>) {
      done += bytes.length;
      yield decoder.decode(bytes, { stream: true });
      far(done, total);
    }
    yield decoder.decode();
  } catch (thrown) {
    if (thrown instanceof TypeError)
      throw new TickmarkError(
        'encodingWrong',
        { name: basename(path), declared: encodingOf(path).toUpperCase() },
        { cause: thrown },
      );
    throw unreadable(path, thrown);
  }
}

/** The whole text of a file. Throws as `pieces`. */
export async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder(encodingOf(path), { fatal: true }).decode(await readFile(path));
  } catch (thrown) {
    if (thrown instanceof TypeError)
      throw new TickmarkError(
        'encodingWrong',
        { name: basename(path), declared: encodingOf(path).toUpperCase() },
        { cause: thrown },
      );
    throw unreadable(path, thrown);
  }
}

/** UTF-8 or what a byte order mark says; Windows-1252 where the beginning is no UTF-8, as spreadsheets save tables. */
function encodingOf(path: string): string {
  const head = bytesOf(path);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Returns the beginning of a file's text. */
export function headOf(path: string): string {
  return new TextDecoder(encodingOf(path)).decode(bytesOf(path), { stream: true });
}

function bytesOf(path: string): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}

/** Returns the size of a file in bytes. Throws fileIsFolder, fileNotFound, fileUnreadable. */
export function sizeOf(path: string): number {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new TickmarkError('fileIsFolder', { name: basename(path) });
    return stat.size;
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}

function unreadable(path: string, thrown: unknown): Error {
  if (thrown instanceof TickmarkError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const name = basename(path);
  if (code === 'ENOENT') return new TickmarkError('fileNotFound', { name }, { cause: thrown });
  if (/^E[A-Z]+$/u.test(code))
    return new TickmarkError('fileUnreadable', { name, why: code }, { cause: thrown });
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
