import { mayBeArticle } from '../../../../core/model/article/article-endings.ts';

/** Folders inside one another that are looked into; deeper ones are no newsroom's. */
const MAX_DEPTH = 32;

/**
 * Returns the files in a dropped folder, and in the folders in it, that may be articles, by name; at most `limit` and one
 * more, which tells that there are too many. Throws what the browser says of a folder that it cannot read.
 */
export async function filesInFolder(
  folder: FileSystemDirectoryEntry,
  limit: number,
  depth = 0,
): Promise<File[]> {
  const files: File[] = [];
  const entries = await entriesOf(folder);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (files.length > limit) break;
    if (isFolder(entry)) {
      if (depth < MAX_DEPTH && !entry.name.startsWith('.'))
        files.push(...(await filesInFolder(entry, limit - files.length, depth + 1)));
    } else if (isFile(entry) && mayBeArticle(entry.name)) {
      files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    }
  }
  return files;
}

/** A reader gives a folder's entries in parts, an empty part at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/** Returns whether an entry is a folder. */
export function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
