import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a rename in a folder last. Windows cannot open a folder and some file systems cannot sync one: both do it alone. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file is whole and in its place; only a power cut in the next seconds could still undo the rename.
  }
}
