import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The full path of the first of `names` that is a program in PATH, or undefined. */
export function findCommand(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder: look in the next.
      }
    }
  }
  return undefined;
}

/** Whether `folder` or a folder below it holds a file that ends in one of `endings`. */
export function holdsFile(folder: string, endings: readonly string[]): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) =>
    endings.some((ending) => name.endsWith(ending)),
  );
}
