import { basename } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ParseRequest } from '../../../core/model/article/parsed-article.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../../core/kernel/source-limit.ts';
import { readBytes } from './read-bytes.ts';

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
