import { WireError } from '../../kernel/errors.ts';
import { Id } from '../../kernel/ids.ts';
import { z } from '../../kernel/zod.ts';

const count = z.int().min(0);

/** What became of a file of a watched folder. */
export const FileOutcome = z.enum([
  /** It is a new article. */
  'article',
  /** It is a new version of the article with the same address. */
  'version',
  /** Its text, or its bytes, are in the library already. */
  'already',
  /** It could not be read. */
  'failed',
]);
export type FileOutcome = z.infer<typeof FileOutcome>;

/** How a watched folder was at the last look: there, absent, without permission, failing, or too full to be listed. */
export const FolderState = z.enum(['new', 'there', 'absent', 'denied', 'failed', 'tooFull']);
export type FolderState = z.infer<typeof FolderState>;

/** What is passed over in a folder: files of other kinds, links, files that are still being written, what cannot be looked at. */
export const PassedOver = z.object({ other: count, links: count, unfinished: count, unreadable: count });
export type PassedOver = z.infer<typeof PassedOver>;

export const nonePassedOver: PassedOver = { other: 0, links: 0, unfinished: 0, unreadable: 0 };

/** A folder whose new files become articles, or versions of articles. */
export const WatchedFolder = z.object({
  id: z.int().min(1),
  path: z.string(),
  addedAt: z.string(),
  isPaused: z.boolean(),
  /** Whether files that stood in it when it was added are taken too. */
  takesExisting: z.boolean(),
  state: FolderState,
  /** The system's code for what fails, or null. */
  why: z.string().nullable(),
  /** When it was looked at and was there; null before that. */
  lookedAt: z.string().nullable(),
  passedOver: PassedOver,
  /** How many files became what. */
  counts: z.record(FileOutcome, count),
  /** How many files stood in it when it was added, and were left. */
  left: count,
});
export type WatchedFolder = z.infer<typeof WatchedFolder>;

/** A file of a watched folder, and what became of it. */
export const WatchedFile = z.object({
  id: z.int().min(1),
  /** Its path in the folder, with `/` between the parts. */
  name: z.string(),
  at: z.string(),
  outcome: FileOutcome,
  article: z.object({ id: Id, title: z.string(), isDeleted: z.boolean() }).nullable(),
  error: WireError.nullable(),
});
export type WatchedFile = z.infer<typeof WatchedFile>;

/** The longest path of a folder, and so many folders, that can be watched. */
export const MOST_WATCHED = 50;
