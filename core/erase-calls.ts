import { ErasePreview, EraseResult, EraseTarget } from './erase.ts';
import { z } from './zod.ts';

const Nothing = z.object({});
const count = z.int().min(0);

/** The calls about erasing a source or an article for good. */
export const eraseCalls = {
  /** What would be gone, and the backups that it would be looked for in. Throws evidenceNotFound, articleNotFound. */
  'erase.preview': {
    input: z.object({ target: EraseTarget }),
    output: z.object({ preview: ErasePreview, backups: z.array(z.string()) }),
  },
  /**
   * Erases it from the library, then from each backup. Throws as `erase.preview`, and what writing to the library throws: nothing
   * is erased then. `drafts` are the names of what was being typed about it, which is gone too.
   */
  'erase.run': {
    input: z.object({ target: EraseTarget }),
    output: z.object({ result: EraseResult, drafts: z.array(z.string()) }),
  },
  /** Goes on with the backups that were left when the last one was stopped. Throws nothingToErase where none was. */
  'erase.goOn': { input: Nothing, output: z.object({ result: EraseResult }) },
  /** Stops before the next backup. What was erased is so. */
  'erase.stop': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What the window is told of it unasked. */
export const eraseNotices = {
  /** How many of how many backups are done. */
  erasing: z.object({ done: count, total: count }),
} as const satisfies Record<string, z.ZodType>;
