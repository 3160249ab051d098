import { mayBeArticle } from '../../../../core/formats/own-files.ts';

/** The parts of a drop or a paste that the library can load. */
export type Transfer =
  | { kind: 'files'; files: File[]; folders: FileSystemDirectoryEntry[] }
  | { kind: 'text'; html: string | null; text: string }
  | { kind: 'nothing' };

/** The parts of a DataTransfer that are read; the browser empties it when the event is over. */
export interface TransferData {
  items: ArrayLike<Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>>;
  getData(type: string): string;
}

/**
 * Reads what was dropped or pasted: text or a copied page where there is any, else files and folders.
 * A copied page often comes with a picture of itself, so text wins; a drop of files has no text.
 */
export function readTransfer(data: TransferData): Transfer {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const files: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of Array.from(data.items)) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (isFolder(entry)) folders.push(entry);
    else if (file !== null) files.push(file);
  }
  const hasText = text.trim() !== '' || html.trim() !== '';
  if (hasText && folders.length === 0 && !files.some(isReadable))
    return { kind: 'text', html: html.trim() === '' ? null : html, text };
  if (files.length + folders.length > 0) return { kind: 'files', files, folders };
  return { kind: 'nothing' };
}

/** A picture beside text is only a picture of that text; any other file is meant as a file. */
function isReadable(file: File): boolean {
  return !file.type.startsWith('image/');
}

/** The most files that one drop may bring; more is a mistake. */
export const MAX_DROPPED_FILES = 500;

/**
 * Splits files, in order, into batches of at most `limit` bytes, or of one larger file, so that a drop of many files
 * is never in memory as a whole.
 */
export function batchesOf<T extends { size: number }>(files: readonly T[], limit: number): T[][] {
  const batches: T[][] = [];
  let batch: T[] = [];
  let size = 0;
  for (const file of files) {
    if (batch.length > 0 && size + file.size > limit) {
      batches.push(batch);
      batch = [];
      size = 0;
    }
    batch.push(file);
    size += file.size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** How many levels of folders are searched; no newsroom has deeper ones. */
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
function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
