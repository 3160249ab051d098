import { z } from '../kernel/zod.ts';

/** The calls about snippets that settings.set does not do. */
export const snippetCalls = {
  /** Asks where to, then writes the snippets as a file (core/model/settings/snippets.ts); path is null when the dialog is closed. */
  'snippets.export': { input: z.object({}), output: z.object({ path: z.string().nullable() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
