import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

const CHUNK = Buffer.alloc(1024 * 1024);

/**
 * Writes zeros over a file, and takes it away: its words are in no free block of a disk that writes in place. Nothing for one that is
 * not there. Throws what the system throws.
 */
export function overwrite(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return;
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < size; at += CHUNK.length)
      writeSync(file, CHUNK, 0, Math.min(CHUNK.length, size - at), at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path, { force: true });
}

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
