import { z } from '../kernel/zod.ts';
import { WatchedFile, WatchedFolder } from '../model/watched/watched.ts';

const Nothing = z.object({});
const count = z.int().min(0);
const FolderId = z.int().min(1);

/** So many files are listed at a time. */
export const WATCHED_FILES_A_PAGE = 50;

/** How far taking the files of a folder is. */
const Far = z.object({ folder: FolderId, done: count, total: count });

const Folders = z.object({ folders: z.array(WatchedFolder), far: z.array(Far) });

/** The calls about folders that are watched. */
export const watchedCalls = {
  'watched.list': { input: Nothing, output: Folders },
  /** Asks for a folder in the system's dialog; null when the dialog is closed. `files`: how many texts stand in it. */
  'watched.choose': {
    input: Nothing,
    output: z.object({ chosen: z.object({ id: z.uuid(), path: z.string(), files: count }).nullable() }),
  },
  /** Watches the chosen folder. Throws watchedAlready, watchedTooMany. */
  'watched.add': { input: z.object({ chosen: z.uuid(), takesExisting: z.boolean() }), output: Folders },
  'watched.pause': { input: z.object({ id: FolderId, isPaused: z.boolean() }), output: Folders },
  /** Watches a folder no more; what was taken from it stays. */
  'watched.remove': { input: z.object({ id: FolderId }), output: Folders },
  /** Takes the files of a folder that could not be read once more. */
  'watched.again': { input: z.object({ id: FolderId }), output: Folders },
  /** Looks into every folder that is not paused, now. */
  'watched.look': { input: Nothing, output: Nothing },
  /** What became of the files of a folder, the latest first. */
  'watched.files': {
    input: z.object({ id: FolderId, offset: count }),
    output: z.object({ files: z.array(WatchedFile).max(WATCHED_FILES_A_PAGE), total: count }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about folders that are watched. */
export const watchedNotices = {
  /** Something about the folders changed; `news`: texts that came, once all that stood in a folder are taken. */
  watched: z.object({
    /** Articles or versions came since the last notice. */
    hasNew: z.boolean(),
    news: z.object({ folder: FolderId, path: z.string(), texts: z.int().min(1) }).nullable(),
  }),
} as const satisfies Record<string, z.ZodType>;
