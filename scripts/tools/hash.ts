import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The digest of a file in base64, read in pieces. */
export async function hashFile(file: string, algorithm: 'sha256' | 'sha512'): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

function filesUnder(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
}

/**
 * A hexadecimal SHA-256 over the names and the contents of files and folders (relative to `base`) and over
 * `words`, for things that depend on more than files. What does not exist counts as empty.
 */
export function hashTree(base: string, entries: readonly string[], words: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesUnder(path.join(base, entry)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(base, file)}\0${String(content.length)}\0`).update(content);
  }
  for (const word of words) hash.update(`\0${word}`);
  return hash.digest('hex');
}
