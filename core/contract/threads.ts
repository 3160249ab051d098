import { Id } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';
import { ClaimThread, ThreadList } from '../model/thread/thread.ts';

const Nothing = z.object({});
const count = z.int().min(0);

/** The calls about the same claim in several articles. */
export const threadCalls = {
  /**
   * The threads of the library: of the same words alone, or also of claims that are as likely the same as hints have to be. Null if it was
   * stopped; a newer request stops an older one.
   */
  'threads.list': {
    input: z.object({ withLikely: z.boolean() }),
    output: z.object({ list: ThreadList.nullable() }),
  },
  /** The thread of a claim: that claim alone where nothing is the same. Throws claimNotFound. */
  'threads.ofClaim': { input: z.object({ claimId: Id }), output: z.object({ thread: ClaimThread }) },
  'threads.stop': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about threads. */
export const threadNotices = {
  /** How many claims with different words are compared. */
  threads: z.object({ done: count, total: count }),
} as const satisfies Record<string, z.ZodType>;
