import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ZipLimits } from '../../../core/kernel/zip/limits.ts';
import { readZip, type Zip } from '../../../core/kernel/zip/read-zip.ts';

/**
 * Our ZIP files store evidence uncompressed, and it may be large. A file that is packed a hundred times smaller is
 * not ours.
 */
export const evidenceLimits: ZipLimits = {
  entries: 100_000,
  size: 2 ** 32,
  ratio: 100,
  freely: 10 * 1024 * 1024,
};

/**
 * Returns what gives the SHA-256 of a file by its name, null if there is none: of the files of a folder, or in a ZIP file
 * (empty for one that is damaged there). Throws fileNotFound, and fileDamaged and the like for what is no ZIP file.
 */
export async function evidenceHashes(place: string): Promise<(name: string) => Promise<string | null>> {
  if (!existsSync(place)) throw new TickmarkError('fileNotFound', { name: basename(place) });
  if (statSync(place).isDirectory())
    return (name) => {
      const path = join(place, name);
      return existsSync(path) ? hashOf(path) : Promise.resolve(null);
    };
  const zip = opened(await readFile(place), basename(place));
  return (name) => {
    try {
      const bytes = zip.read(name);
      return Promise.resolve(bytes === null ? null : createHash('sha256').update(bytes).digest('hex'));
    } catch {
      return Promise.resolve('');
    }
  };
}

function opened(bytes: Uint8Array, name: string): Zip {
  try {
    return readZip(bytes, evidenceLimits);
  } catch (cause) {
    if (cause instanceof TickmarkError)
      throw new TickmarkError(cause.code, { ...cause.detail, name }, { cause });
    throw cause;
  }
}

/** Returns the SHA-256 of a file, as hexadecimal. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
