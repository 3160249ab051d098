import { z } from '../kernel/zod.ts';
import { BackupInfo } from './backup.ts';
import { WireError } from '../kernel/errors.ts';
import { Language } from './settings/settings.ts';

/** What can be done about a library that cannot be opened. Each is offered if it can help. */
export const RecoveryOption = z.enum(['retry', 'read', 'accept', 'restore', 'rescue', 'choose', 'beginNew']);
export type RecoveryOption = z.infer<typeof RecoveryOption>;

/** A library that cannot be opened. */
export const LibraryProblem = z.object({
  error: WireError,
  path: z.string(),
  language: Language,
  appVersion: z.string(),
  options: z.array(RecoveryOption),
  /** Those that the folder for backups has, the newest first. */
  backups: z.array(BackupInfo),
  backupFolder: z.string(),
});
export type LibraryProblem = z.infer<typeof LibraryProblem>;

/** How much of an article a rescue found. */
export const RescuedArticle = z.object({
  title: z.string(),
  /** whole: it is as it was. partly: something of it is lost. lost: its text cannot be read. */
  state: z.enum(['whole', 'partly', 'lost']),
  claims: z.int().min(0),
  /** How many of each could not be read, or have nothing left to belong to. */
  lost: z.object({
    versions: z.int().min(0),
    claims: z.int().min(0),
    evidence: z.int().min(0),
    entries: z.int().min(0),
  }),
  /** The words of claims that could not be kept, so that they can be found again. */
  lostClaims: z.array(z.string()),
});
export type RescuedArticle = z.infer<typeof RescuedArticle>;

/** What a rescue could read, and what it could not. */
export const RescueReport = z.object({
  articles: z.array(RescuedArticle),
  /** Files kept with evidence: how many were read whole, and the names of those that were not. */
  files: z.object({ kept: z.int().min(0), lost: z.array(z.string()) }),
  /** The report as a file beside the library, and where the damaged file is kept. */
  reportPath: z.string(),
  damagedPath: z.string(),
});
export type RescueReport = z.infer<typeof RescueReport>;

/** Returns what may help against an error, the best first. */
export function recoveryOptions(error: WireError): RecoveryOption[] {
  switch (error.code) {
    case 'libraryDamaged':
    case 'libraryNotALibrary':
      return ['restore', 'rescue', 'choose', 'beginNew'];
    case 'libraryMissing':
      return ['retry', 'restore', 'choose', 'beginNew'];
    case 'libraryNewer':
      return ['choose', 'restore'];
    case 'libraryOnNetwork':
      return ['accept', 'choose'];
    case 'libraryReadOnly':
    case 'diskFull':
      return ['retry', 'read', 'choose'];
    // In use, out of reach: somebody can remove the cause and try again.
    default:
      return ['retry', 'choose'];
  }
}
