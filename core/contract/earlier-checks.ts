import { Id } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';
import { ClaimHints } from '../model/earlier-check/earlier-hint.ts';

/** The calls about earlier checks of claims. */
export const earlierCalls = {
  /**
   * What was checked before of claims of a version, in archives and in other articles of the library. Nothing is looked for where the
   * settings say so. A newer request ends an older one, which then fails with loadStopped. Throws articleNotFound, archivesDamaged.
   */
  'earlier.ofClaims': {
    input: z.object({ versionId: Id, claimIds: z.array(Id).min(1).max(5000) }),
    output: z.object({ claims: z.array(ClaimHints) }),
  },
  /** Says that a claim is not the same as an earlier check, or takes that back. Throws claimNotFound. */
  'earlier.setOther': {
    input: z.object({ claimId: Id, key: z.string().min(1).max(5000), isOther: z.boolean() }),
    output: z.object({}),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
