import { WireError } from '../kernel/errors.ts';
import { z } from '../kernel/zod.ts';
import { Language } from '../i18n/language.ts';
import { Settings } from '../model/settings/settings.ts';
import { MAX_PASSPHRASE, PlainBackups, VaultState } from '../model/vault.ts';

const Nothing = z.object({});
const Passphrase = z.string().min(1).max(MAX_PASSPHRASE);

/** How a library's protected sources are stored, and what opens them. */
export const ProtectionState = z.object({
  state: VaultState,
  /** The ways to open the key. */
  passphrase: z.boolean(),
  system: z.boolean(),
  /** Whether this machine has a key store of its own. */
  hasKeyStore: z.boolean(),
  /** Pieces of protected evidence that are not encrypted yet. */
  plain: z.int().min(0),
});
export type ProtectionState = z.infer<typeof ProtectionState>;

/** The state of the lock screen. */
export const LockState = z.object({
  language: Language,
  theme: Settings.shape.theme,
  appVersion: z.string(),
  path: z.string(),
  /** Whether a passphrase is asked for; else the system's key store opens it. */
  passphrase: z.boolean(),
});
export type LockState = z.infer<typeof LockState>;

/** The calls about the encryption of protected sources, and about the lock. */
export const vaultCalls = {
  'vault.state': { input: Nothing, output: ProtectionState },
  /**
   * Gives the library a passphrase for its protected sources, or another one; makes its key and encrypts what is protected
   * where there was none. `current` is the one before. Throws passphraseTooWeak, passphraseWrong.
   */
  'vault.setPassphrase': {
    input: z.object({ current: Passphrase.nullable(), passphrase: Passphrase }),
    output: ProtectionState,
  },
  /**
   * Removes the passphrase: after that only the system's key store opens protected sources. Throws passphraseWrong,
   * passphraseNeeded without one.
   */
  'vault.removePassphrase': { input: z.object({ current: Passphrase }), output: ProtectionState },
  /** Begins to encrypt protected contents that are unencrypted, and returns how many pieces are left. */
  'vault.plain': { input: Nothing, output: z.object({ plain: z.int().min(0) }) },
  /** The backups that have protected sources unencrypted. */
  'vault.oldBackups': { input: Nothing, output: PlainBackups },
  /** Encrypts them one by one; returns those that are left, and why. */
  'vault.sealBackups': { input: Nothing, output: PlainBackups },
  /** Stops that after the one that is being encrypted. */
  'vault.stopSealing': { input: Nothing, output: Nothing },
  /** Locks the desk: nothing protected stays in memory. */
  'vault.lock': { input: Nothing, output: Nothing },
  /** What the lock screen shows. */
  'lock.state': { input: Nothing, output: LockState },
  /** Unlocks; the desk then begins again where it was. Throws passphraseWrong, keyStoreRefused. */
  'lock.open': { input: z.object({ passphrase: Passphrase.nullable() }), output: Nothing },
  'lock.quit': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about encryption. */
export const vaultNotices = {
  /** The library has its key now. */
  vault: z.object({ state: VaultState }),
  /**
   * The progress of encrypting the library: first pieces of evidence are encrypted, then the pages that had them are
   * rewritten. Then it is finished, unless there was a problem.
   */
  encrypting: z.object({
    stage: z.enum(['pieces', 'pages', 'over']),
    done: z.int().min(0),
    total: z.int().min(0),
    problem: WireError.nullable(),
  }),
  /** How many of the backups are encrypted. */
  sealing: z.object({ done: z.int().min(0), total: z.int().min(0) }),
} as const satisfies Record<string, z.ZodType>;
