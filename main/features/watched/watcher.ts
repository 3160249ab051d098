import type { Database } from 'better-sqlite3';
import type { Notice } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { nextLook, type FileStamp } from '../../../core/model/watched/settling.ts';
import type { Library } from '../../../db/store/open.ts';
import { fileKey, keepFiles } from '../../../db/watched/files.ts';
import { isLookedInto, keepLook, watchedFolders, type KnownFolder } from '../../../db/watched/folders.ts';
import { openWatchedList } from '../../../db/watched/watched-list.ts';
import { now } from '../../base/context.ts';
import { logError } from '../../base/log.ts';
import type { Author } from '../casefile/add-case.ts';
import { stampOf, type ListedFile } from './list-folder.ts';
import { lookInto } from './look.ts';
import { takeFile } from './take-file.ts';

/** How far taking the files of a folder is. */
export interface FolderFar {
  readonly folder: number;
  readonly done: number;
  readonly total: number;
}

/** Looks into the watched folders of an open library again and again, and takes what is new, one file after the other. */
export interface Watcher {
  /** Looks into every folder now, since folders were added or changed, or because somebody asks. */
  look(): void;
  far(): FolderFar[];
  /** Ends it, until `resume`: a file that is being read is taken another time. */
  stop(): void;
  resume(): void;
  /** Ends it for good. */
  close(): void;
}

export interface WatcherWork {
  readonly library: Library;
  /** The file that says which folders are watched. */
  readonly list: string;
  author(): ReturnType<Author>;
  hasChecker(): boolean;
  /** Waits while another process writes much; null while none does. */
  turn(): Promise<void> | null;
  tell(notice: Notice<'watched'>): void;
}

/** What is known of a folder between its looks. */
interface FolderMemory {
  settling: ReadonlyMap<string, FileStamp>;
  timer: NodeJS.Timeout | null;
  isLooking: boolean;
  /** Somebody asked while it was looked into. */
  isAskedAgain: boolean;
  far: FolderFar | null;
}

/** Milliseconds between two notices that only say how far it is. */
const TELL_AFTER = 1000;

/** Begins to watch. */
export function setupWatcher(work: WatcherWork): Watcher {
  const { library, list, turn, tell } = work;
  const memories = new Map<number, FolderMemory>();
  let db: Database | null = openWatchedList(list);
  let isStopped = false;
  /** Counts what stops it: what was begun before is not gone on with. */
  let stops = 0;
  /** Files are taken one after the other, whatever folders they are in. */
  let taking: Promise<unknown> = Promise.resolve();
  let toldAt = 0;
  let hasNew = false;

  const isOver = (begun: number): boolean => isStopped || stops > begun || db === null || !library.db.open;
  const folderOf = (id: number): KnownFolder | null =>
    (db === null ? undefined : watchedFolders(db).find((one) => one.id === id)) ?? null;
  const tellFar = (): void => {
    if (performance.now() - toldAt < TELL_AFTER) return;
    tellNow(null);
  };
  const tellNow = (news: Notice<'watched'>['news']): void => {
    toldAt = performance.now();
    const told = { news, hasNew };
    hasNew = false;
    tell(told);
  };

  function look(): void {
    if (db === null || isStopped) return;
    const folders = watchedFolders(db);
    for (const [id, memory] of memories)
      if (!folders.some((folder) => folder.id === id)) {
        if (memory.timer !== null) clearTimeout(memory.timer);
        memories.delete(id);
      }
    for (const { id } of folders) lookSoon(id, 0);
  }

  function lookSoon(id: number, after: number): void {
    const memory = memoryOf(id);
    if (memory.isLooking) {
      memory.isAskedAgain = true;
      return;
    }
    if (memory.timer !== null) clearTimeout(memory.timer);
    memory.timer = setTimeout(() => {
      memory.timer = null;
      void run(id, memory);
    }, after);
    // The app does not stay open for it.
    memory.timer.unref();
  }

  function memoryOf(id: number): FolderMemory {
    const known = memories.get(id);
    if (known !== undefined) return known;
    const made = { settling: new Map(), timer: null, isLooking: false, isAskedAgain: false, far: null };
    memories.set(id, made);
    return made;
  }

  /** Looks into a folder, takes what is ready, and decides when to look again. */
  async function run(id: number, memory: FolderMemory): Promise<void> {
    const begun = stops;
    const began = performance.now();
    memory.isLooking = true;
    let took = 0;
    try {
      const folder = folderOf(id);
      if (folder === null || db === null || isOver(begun)) return;
      if (!folder.isPaused) {
        const found = await lookInto(db, folder, memory.settling);
        took = performance.now() - began;
        memory.settling = found.settling;
        if (isOver(begun)) return;
        tellNow(null);
        if (found.ready.length > 0) await takeAll(folder, memory, found.ready, begun);
      }
    } catch (thrown) {
      failedWith(id, thrown);
    } finally {
      memory.isLooking = false;
      memory.far = null;
      if (!isOver(begun) && memories.has(id)) {
        const after = memory.isAskedAgain ? 0 : nextLook(took, memory.settling.size > 0);
        memory.isAskedAgain = false;
        lookSoon(id, after);
      }
    }
  }

  async function takeAll(
    { id, path, salt }: KnownFolder,
    memory: FolderMemory,
    files: readonly ListedFile[],
    begun: number,
  ): Promise<void> {
    let texts = 0;
    try {
      for (const [done, file] of files.entries()) {
        memory.far = { folder: id, done, total: files.length };
        if (isOver(begun) || db === null || !isLookedInto(db, id) || !work.hasChecker()) return;
        tellFar();
        const next = taking.then(async () => {
          await turn();
          return isOver(begun) ? null : takeFile(library, path, file, work.author);
        });
        taking = next.catch(() => undefined);
        const taken = await next;
        if (db === null) return;
        if (taken === null) {
          // Where the folder is gone, so are the others; they are taken when it is there again.
          if ((await stampOf(path)) === null) return;
          continue;
        }
        keepFiles(db, id, [{ ...file, ...taken, key: fileKey(salt, file.name), at: now() }]);
        if (taken.outcome === 'article' || taken.outcome === 'version') {
          texts++;
          hasNew = true;
        }
      }
    } finally {
      memory.far = null;
      if (db !== null) tellNow(texts === 0 ? null : { folder: id, path, texts });
    }
  }

  /** What is wrong with the library, the list or the disk is said at the folder, and tried again with the next look. */
  function failedWith(id: number, thrown: unknown): void {
    logError('watched', thrown);
    if (db === null) return;
    const why = thrown instanceof TickmarkError ? thrown.code : 'internal';
    try {
      keepLook(db, id, { state: 'failed', why, found: null });
    } catch (again) {
      logError('watched', again);
    }
    tellNow(null);
  }

  const stop = (): void => {
    stops++;
    isStopped = true;
    for (const memory of memories.values()) if (memory.timer !== null) clearTimeout(memory.timer);
  };
  look();
  return {
    look,
    far: () => [...memories.values()].flatMap(({ far }) => (far === null ? [] : [far])),
    stop,
    resume: () => {
      if (db === null) return;
      isStopped = false;
      look();
    },
    close: () => {
      stop();
      db?.close();
      db = null;
    },
  };
}
