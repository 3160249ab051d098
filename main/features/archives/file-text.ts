import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';

/** So much of a file shows what it is. */
export const HEAD_BYTES = 256 * 1024;

/** Told how much of a file is read, in bytes. */
export type Far = (done: number, total: number) => void;

/** A larger page or report is none. */
const WHOLE_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** Returns the text of a file in pieces. Throws checksEncoding, textCutOff, fileIsFolder, fileNotFound, fileUnreadable. */
export async function* pieces(path: string, far: Far): AsyncGenerator<string> {
  const encoding = encodingOf(path);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const name = basename(path);
  const total = sizeOf(path);
  let done = 0;
  const decoded = (bytes: Buffer | null): string => {
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (thrown) {
      if (!(thrown instanceof TypeError)) throw thrown;
      // At the end there is half a character at most.
      const code = bytes === null ? 'textCutOff' : 'checksEncoding';
      throw new TickmarkError(code, { name, encoding: encoding.toUpperCase() }, { cause: thrown });
    }
  };
  try {
    const stream = createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>;
    for await (const bytes of stream) {
      done += bytes.length;
      yield decoded(bytes);
      far(done, total);
    }
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
  yield decoded(null);
}

/** The whole text of a page or a report. Throws checksTooLarge, and as `pieces`. */
export async function wholeTextOf(path: string): Promise<string> {
  const size = sizeOf(path);
  if (size > WHOLE_BYTES)
    throw new TickmarkError('checksTooLarge', {
      name: basename(path),
      size: Math.ceil(size / 1e6),
      limit: Math.floor(WHOLE_BYTES / 1e6),
    });
  let text = '';
  for await (const piece of pieces(path, () => undefined)) text += piece;
  return text;
}

/**
 * UTF-8 or what a byte order mark says; Windows-1252, as spreadsheets save tables, where the first characters beyond ASCII are no UTF-8. A text
 * with more of UTF-8 than of anything else is damaged, and in no other encoding.
 */
function encodingOf(path: string): string {
  const bytes = tellingBytes(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const wrong = text.match(/\uFFFD/gu)?.length ?? 0;
  if (wrong === 0) return 'utf-8';
  const right = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  return right > wrong ? 'utf-8' : 'windows-1252';
}

/** So far a file is looked through for what tells its encoding. */
const MOST_LOOKED_AT = 64 * PIECE_BYTES;

/** Returns the beginning of a file; where that is nothing but ASCII, a part of it that is not. */
function tellingBytes(path: string): Uint8Array {
  return read(path, (file) => {
    const piece = new Uint8Array(HEAD_BYTES);
    for (let at = 0; at < MOST_LOOKED_AT; at += HEAD_BYTES) {
      const bytes = piece.subarray(0, readSync(file, piece, 0, HEAD_BYTES, at));
      const first = bytes.findIndex((byte) => byte > 0x7f);
      if (first === -1 && bytes.length === HEAD_BYTES) continue;
      if (first <= 0) return bytes;
      return bytesAt(file, at + first);
    }
    return piece;
  });
}

/** Returns the beginning of a file's text. */
export function headOf(path: string): string {
  return new TextDecoder(encodingOf(path)).decode(bytesOf(path), { stream: true });
}

function bytesOf(path: string): Uint8Array {
  return read(path, (file) => bytesAt(file, 0));
}

function bytesAt(file: number, from: number): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  return bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, from));
}

function read<T>(path: string, work: (file: number) => T): T {
  try {
    const file = openSync(path, 'r');
    try {
      return work(file);
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
