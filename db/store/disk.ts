import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

const CHUNK = Buffer.alloc(1024 * 1024);

/**
 * Overwrites a file with zeros and deletes it, so that a disk that writes in place has its words in no free block.
 * Does nothing if there is no such file. Throws what the system throws.
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

/**
 * Writes a rename in a folder to the disk. Windows cannot open a folder and some file systems cannot sync one; both do
 * it themselves.
 */
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
