import { ShownKey } from '../identity/known-key.ts';
import { PublicKey } from '../identity/signature.ts';
import { z } from '../kernel/zod.ts';

/** Whether exported files are signed: with which key, or why not. */
export const SigningState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), publicKey: PublicKey }),
  /** Nobody has said who is checking. */
  z.object({ status: z.literal('noChecker') }),
  /** There is no safe place for a private key here. */
  z.object({ status: z.literal('noKeyStore') }),
  /** There is a key, but its guard does not open it. */
  z.object({ status: z.literal('keyLocked') }),
]);
export type SigningState = z.infer<typeof SigningState>;

const Keys = z.object({ keys: z.array(ShownKey), signing: SigningState });

/** The calls about keys that sign. */
export const keyCalls = {
  /**
   * Returns the keys that the library knows, and whether this computer signs for the present checker. The checker's
   * key is made now if it does not exist.
   */
  'keys.list': { input: z.object({}), output: Keys },
  /** Confirms a key whose words were compared, or revokes one; of an own key that is revoked the next signature makes another. Throws keyUnknown, noChecker. */
  'keys.decide': {
    input: z.object({ publicKey: PublicKey, state: z.enum(['confirmed', 'revoked']) }),
    output: Keys,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
