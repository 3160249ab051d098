import type { Dirent } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isNamedAs, mayBeArticle } from '../../../core/formats/own-files.ts';
import {
  isFolderOfPage,
  isUnfinishedName,
  pageNameOf,
  type FileStamp,
} from '../../../core/model/watched/settling.ts';
import { nonePassedOver, type FolderState, type PassedOver } from '../../../core/model/watched/watched.ts';

/** A file that may be an article, by its path in the folder. */
export interface ListedFile extends FileStamp {
  readonly name: string;
}

/** What a folder holds, or why that cannot be said. */
export type FolderListing =
  | { readonly state: 'there'; readonly files: readonly ListedFile[]; readonly passedOver: PassedOver }
  | { readonly state: Exclude<FolderState, 'there' | 'new'>; readonly why: string | null };

/** So many entries of a folder are looked at; a fuller one is no feed. */
const MOST_ENTRIES = 200_000;
/** Entries that are read at a time, and files whose stamps are asked for at once: main does something else in between. */
const AT_A_TIME = 256;
const ASKED_AT_ONCE = 16;

class TooFull extends Error {}

/**
 * Lists the files in a folder and in the folders in it that may be articles, in the order of their names. Links are not followed, since they
 * may lead in a circle or out of the folder. Never throws. It asks for every file's stamp, because network shares tell of no changes.
 */
export async function listFolder(path: string, most = MOST_ENTRIES): Promise<FolderListing> {
  const passedOver = { ...nonePassedOver };
  const names: string[] = [];
  let entries = 0;
  const walk = async (under: string): Promise<void> => {
    const folders: string[] = [];
    const pages = new Set<string>();
    for await (const entry of await opendir(join(path, under), { bufferSize: AT_A_TIME })) {
      if (++entries > most) throw new TooFull();
      const name = under === '' ? entry.name : `${under}/${entry.name}`;
      const page = pageNameOf(entry.name);
      if (page !== null) pages.add(page);
      const kind = kindOf(entry);
      if (kind === 'folder') folders.push(name);
      else if (kind === 'file') names.push(name);
      else if (kind !== 'hidden') passedOver[kind]++;
    }
    for (const name of folders.toSorted()) {
      if (isFolderOfPage(name.slice(under === '' ? 0 : under.length + 1), pages)) continue;
      await walk(name).catch((thrown: unknown) => {
        if (thrown instanceof TooFull) throw thrown;
        passedOver.unreadable++;
      });
    }
  };
  try {
    await walk('');
    names.sort((a, b) => (a < b ? -1 : 1));
    const files = await stamped(path, names, passedOver);
    // A folder that goes while it is listed seems empty: nothing is concluded from that.
    await lstat(path);
    return { state: 'there', files, passedOver };
  } catch (thrown) {
    return failing(thrown);
  }
}

/** What a folder's entry is by its name and kind. */
function kindOf(entry: Dirent): 'folder' | 'file' | 'hidden' | keyof PassedOver {
  const { name } = entry;
  if (entry.isSymbolicLink()) return 'links';
  if (entry.isDirectory()) return name.startsWith('.') ? 'hidden' : 'folder';
  if (isUnfinishedName(name)) return name.startsWith('.') ? 'hidden' : 'unfinished';
  return entry.isFile() && mayBeArticle(name) && !isNamedAs('caseFile', name) ? 'file' : 'other';
}

async function stamped(
  path: string,
  names: readonly string[],
  passedOver: { unreadable: number },
): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (let at = 0; at < names.length; at += ASKED_AT_ONCE) {
    const asked = names.slice(at, at + ASKED_AT_ONCE).map(async (name) => ({
      name,
      stamp: await stampOf(join(path, name)),
    }));
    for (const { name, stamp } of await Promise.all(asked)) {
      if (stamp !== null) files.push({ name, ...stamp });
      // Its name has bytes that are no text: the system does not find it by what is left of it.
      else passedOver.unreadable += name.includes('\uFFFD') ? 1 : 0;
    }
  }
  return files;
}

/** The stamp of a file, or null where it cannot be had: it may just have gone. */
export async function stampOf(path: string): Promise<FileStamp | null> {
  try {
    const { size, mtimeMs } = await lstat(path);
    return { size, modified: Math.floor(mtimeMs) };
  } catch {
    return null;
  }
}

function failing(thrown: unknown): FolderListing {
  if (thrown instanceof TooFull) return { state: 'tooFull', why: null };
  const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
  if (why === 'ENOENT' || why === 'ENOTDIR') return { state: 'absent', why };
  return { state: why === 'EACCES' || why === 'EPERM' ? 'denied' : 'failed', why };
}
