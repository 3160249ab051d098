import { z } from '../kernel/zod.ts';
import { Finding } from '../verify/finding.ts';

const Nothing = z.object({});

/** The calls about what the app remembers of a library outside of it. */
export const verifyCalls = {
  /** What the library had when it was last seen and does not have now. */
  'heads.missing': { input: Nothing, output: z.object({ findings: z.array(Finding) }) },
  /** What is here is right: it is remembered from now on. */
  'heads.accept': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
