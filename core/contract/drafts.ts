import { z } from '../kernel/zod.ts';

/** The greatest length of a draft: a piece of evidence with the longest texts. */
const MAX_DRAFT = 200_000;

/** The calls about drafts, which are typed and not saved yet. */
export const draftCalls = {
  /** Stores a draft by its name, in case the page or the app ends; null removes it. */
  'draft.keep': {
    input: z.object({ name: z.string().min(1).max(200), value: z.string().max(MAX_DRAFT).nullable() }),
    output: z.object({}),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
