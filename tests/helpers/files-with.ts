import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the files in a folder, and in those within it, that hold one of the words: as UTF-8 or as UTF-16. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const encoded = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return encoded.some((word) => bytes.includes(word));
    });
}
