import { chmodSync, statSync } from 'node:fs';

/** What others than its owner may do with a file. */
const OTHERS = 0o077;

/**
 * Takes the files away from everybody but their owner, those that are there: they may come from a time or a program that let others
 * read them. Somebody else's stay as they are. On Windows a file has the rights of its folder, and nothing is done.
 */
export function keepToOwner(paths: readonly string[]): void {
  if (process.platform === 'win32') return;
  for (const path of paths) {
    try {
      const { mode, uid } = statSync(path);
      if ((mode & OTHERS) !== 0 && uid === process.getuid?.()) chmodSync(path, mode & ~OTHERS & 0o777);
    } catch {
      // It is not there, or its disk knows no rights, as those of other systems.
    }
  }
}
