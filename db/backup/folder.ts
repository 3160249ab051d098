import { basename, dirname, extname, join } from 'node:path';

/** The name of a library in the names of its backups. */
export function libraryName(path: string): string {
  const name = basename(path, extname(path));
  return name === '' ? 'library' : name;
}

/** The folder for backups beside a library. */
export function usualBackupFolder(libraryPath: string): string {
  return join(dirname(libraryPath), `${libraryName(libraryPath)} backups`);
}
