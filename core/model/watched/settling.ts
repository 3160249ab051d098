/** What a listing says of a file: its size in bytes, and when it was changed, in milliseconds. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
}

/** What to do with a file that stands in a watched folder: nothing, wait until it is written, or take it. */
export type FileJudgement = 'known' | 'settling' | 'ready';

/**
 * Judges a file by its stamp now, that of the listing before (null where it was not in it), and that under which it was taken or left
 * (null where it never was). A file that is being written changes between two listings, so it is ready only when two agree. A file that is
 * taken and changes afterwards is taken again.
 */
export function judgeFile(now: FileStamp, before: FileStamp | null, taken: FileStamp | null): FileJudgement {
  if (taken !== null && isSame(now, taken)) return 'known';
  return before !== null && isSame(now, before) ? 'ready' : 'settling';
}

function isSame(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.modified === b.modified;
}

/** Endings under which browsers, mail programs and copying programs keep what they have not finished. */
const UNFINISHED =
  /(?:\.(?:crdownload|part|partial|download|opdownload|tmp|temp|filepart|swp)|~)$|^(?:~\$|\.|Unconfirmed )/iu;

/** Whether a name is that of a file which is still being written, and gets another name when it is whole. */
export function isUnfinishedName(name: string): boolean {
  return UNFINISHED.test(name);
}

/**
 * Whether a folder holds the pictures and styles of a saved page that stands beside it. Browsers call it by the page's name and one word
 * in the language of the browser: `page_files`, `page_bestanden`, `page-Dateien`.
 * @param pages the names of the web pages in the same folder, without their endings
 */
export function isFolderOfPage(name: string, pages: ReadonlySet<string>): boolean {
  const found = /^(.+)[._-]\p{L}+$/su.exec(name);
  return found?.[1] !== undefined && pages.has(found[1]);
}

/** The name of a web page without its ending; null for another file. */
export function pageNameOf(file: string): string | null {
  return /^(.+)\.(?:x?html?|xht)$/isu.exec(file)?.[1] ?? null;
}

/** A look costs the network and the disk at most this share of the time, however full the folder is. */
const MOST_SHARE = 0.05;
const SETTLING_MS = 1000;
const USUAL_MS = 5000;
const MOST_MS = 10 * 60 * 1000;

/** Milliseconds until the next look, after one that took `took` milliseconds. Files that are being written are looked at sooner. */
export function nextLook(took: number, isSettling: boolean): number {
  return Math.min(Math.max(isSettling ? SETTLING_MS : USUAL_MS, took / MOST_SHARE), MOST_MS);
}

/** The name of a folder, by its path on any system; the path where it has none. */
export function folderName(path: string): string {
  return path.split(/[\\/]+/u).findLast((part) => part !== '') ?? path;
}
