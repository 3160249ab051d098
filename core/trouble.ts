import { z } from './zod.ts';
import { BackupInfo } from './backup.ts';
import { WireError } from './errors.ts';
import { Language } from './settings.ts';

/** What can be done about a library that cannot be opened; each is offered where it can help. */
export const TroubleWay = z.enum(['retry', 'accept', 'restore', 'choose', 'beginNew']);
export type TroubleWay = z.infer<typeof TroubleWay>;

/** A library that cannot be opened. */
export const LibraryTrouble = z.object({
  error: WireError,
  path: z.string(),
  language: Language,
  appVersion: z.string(),
  ways: z.array(TroubleWay),
  /** Those that the folder for backups has, the newest first. */
  backups: z.array(BackupInfo),
  backupFolder: z.string(),
});
export type LibraryTrouble = z.infer<typeof LibraryTrouble>;

/** Returns what may help against an error, in the order of what to try first. */
export function waysAgainst(error: WireError): TroubleWay[] {
  switch (error.code) {
    case 'libraryDamaged':
    case 'libraryNotALibrary':
      return ['restore', 'choose', 'beginNew'];
    case 'libraryMissing':
      return ['retry', 'restore', 'choose', 'beginNew'];
    case 'libraryNewer':
      return ['choose', 'restore'];
    case 'libraryOnNetwork':
      return ['accept', 'choose'];
    // In use, read-only, out of reach, the disk full: what is in the way can be taken away.
    default:
      return ['retry', 'choose'];
  }
}
