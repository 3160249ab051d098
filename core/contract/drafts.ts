import { z } from '../kernel/zod.ts';

/** Characters of a draft that are kept at most: a piece of evidence with the longest of texts. */
const MAX_DRAFT = 200_000;

/** The calls about what is being typed and is not saved yet. */
export const draftCalls = {
  /** Keeps a draft by its name, should the page or the app end; null forgets it. */
  'draft.keep': {
    input: z.object({ name: z.string().min(1).max(200), value: z.string().max(MAX_DRAFT).nullable() }),
    output: z.object({}),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
