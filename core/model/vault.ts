import { WireError } from '../kernel/errors.ts';
import { Moment } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

/**
 * How a library keeps what is protected: none: in plain, since it has no key yet; locked: sealed, the key not at hand; open:
 * sealed, and read as if it were not.
 */
export const VaultState = z.enum(['none', 'locked', 'open']);
export type VaultState = z.infer<typeof VaultState>;

/** Characters of a passphrase that are taken at most. */
export const MAX_PASSPHRASE = 1000;

/** A backup in which protected sources lie in plain, or of which nobody can say since it cannot be read. */
export const PlainBackup = z.object({
  folder: z.string(),
  /** The file's name. */
  name: z.string().max(255),
  at: Moment,
  /** Pieces of protected evidence in it that are not encrypted; null where it cannot be read. */
  pieces: z.int().min(1).nullable(),
  /** Why it cannot be read, or could not be encrypted. */
  problem: WireError.nullable(),
});
export type PlainBackup = z.infer<typeof PlainBackup>;

/** The backups of a library in which protected sources lie in plain. */
export const PlainBackups = z.object({
  /** The newest first. */
  backups: z.array(PlainBackup),
  /** Folders that could not be read, and why. */
  unreachable: z.array(z.object({ folder: z.string(), problem: WireError })),
});
export type PlainBackups = z.infer<typeof PlainBackups>;
