import { WireError } from '../kernel/errors.ts';
import { Moment } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

/**
 * How a library keeps protected contents. `none`: unencrypted, because it has no key yet. `locked`: sealed, and the
 * key is not here. `open`: sealed, but read as if they were not.
 */
export const VaultState = z.enum(['none', 'locked', 'open']);
export type VaultState = z.infer<typeof VaultState>;

/** The greatest length of a passphrase, in characters. */
export const MAX_PASSPHRASE = 1000;

/** A backup that has protected sources unencrypted, or that cannot be read, so that nobody knows. */
export const PlainBackup = z.object({
  folder: z.string(),
  /** The file's name. */
  name: z.string().max(255),
  at: Moment,
  /** Pieces of protected evidence in it that are not encrypted; null if it cannot be read. */
  pieces: z.int().min(1).nullable(),
  /** Why it cannot be read, or could not be encrypted. */
  problem: WireError.nullable(),
});
export type PlainBackup = z.infer<typeof PlainBackup>;

/** The backups of a library that have protected sources unencrypted. */
export const PlainBackups = z.object({
  /** The newest first. */
  backups: z.array(PlainBackup),
  /** Folders that could not be read, and why. */
  unreachable: z.array(z.object({ folder: z.string(), problem: WireError })),
});
export type PlainBackups = z.infer<typeof PlainBackups>;
