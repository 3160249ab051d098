import { z } from '../kernel/zod.ts';
import { Moment } from '../kernel/ids.ts';
import { WireError } from '../kernel/errors.ts';

/**
 * Why a backup was made: the first of a day of use, asked for, before a new format, before another backup was restored
 * in its place, before a case file was merged.
 */
export const BackupReason = z.enum(['day', 'asked', 'upgrade', 'restore', 'merge']);
export type BackupReason = z.infer<typeof BackupReason>;

/** A backup as the folder has it. It got its name only once it had been opened and checked in full. */
export const BackupInfo = z.object({
  /** The file's name, by which calls refer to a backup. */
  name: z.string().max(255),
  at: Moment,
  reason: BackupReason,
  /** In bytes. */
  size: z.int().min(0),
  /** Articles that are not deleted; null if that cannot be read. */
  articles: z.int().min(0).nullable(),
  /** whole: it has its full length and opens. newer: a newer Tickmark made it. damaged: anything else. */
  state: z.enum(['whole', 'newer', 'damaged']),
});
export type BackupInfo = z.infer<typeof BackupInfo>;

/** The state of a library's backups. */
export const BackupState = z.object({
  folder: z.string(),
  /** Whether that is the folder beside the library. */
  isUsual: z.boolean(),
  /** The newest first. */
  backups: z.array(BackupInfo),
  /** How much of the backup that is being made is done, 0-1, or null if none is. */
  progress: z.number().min(0).max(1).nullable(),
  /** Why the folder cannot be used, or the last backup was not made. */
  problem: WireError.nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/**
 * The changes that restoring a backup would make: to articles, by their titles, and to things that belong to no
 * article.
 */
export const RestorePreview = z.object({
  /** Articles that the backup does not have. */
  gone: z.array(z.string()),
  /** Articles that have fewer entries of history in the backup, and how many fewer. */
  changed: z.array(z.object({ title: z.string(), entries: z.int().min(1) })),
  /** Articles that the backup has and the library has not. */
  back: z.array(z.string()),
  /** Names of checkers that the backup does not have, or has under another name. */
  checkers: z.array(z.string()),
  /** Names of snippets that the backup does not have, or has with another text. */
  snippets: z.array(z.string()),
  /** Names of report looks that the backup does not have, or has in another form. */
  looks: z.array(z.string()),
  /** Whether settings that somebody chose (keys, language, sizes…) are different in the backup. */
  settings: z.boolean(),
});
export type RestorePreview = z.infer<typeof RestorePreview>;
