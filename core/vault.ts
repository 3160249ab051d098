import { z } from './zod.ts';

/**
 * How a library keeps what is protected: none: in plain, since it has no key yet; locked: sealed, the key not at hand; open:
 * sealed, and read as if it were not.
 */
export const VaultState = z.enum(['none', 'locked', 'open']);
export type VaultState = z.infer<typeof VaultState>;

/** Characters of a passphrase that are taken at most. */
export const MAX_PASSPHRASE = 1000;
