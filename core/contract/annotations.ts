import { AnnotatedClaims } from '../annotations/drafts.ts';
import { Change } from '../model/history/change.ts';
import { Id } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

/** The calls about annotations of others that are read as claims. */
export const annotationCalls = {
  /** Shows the system's dialog and reads what is chosen; null when it is closed. What is in the file is for the desk to read. */
  'annotations.choose': {
    input: z.object({}),
    output: z.object({
      file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
    }),
  },
  /** Makes claims of annotations whose words were found, in one step. */
  'annotations.make': { input: z.object({ versionId: Id, claims: AnnotatedClaims }), output: Change },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
