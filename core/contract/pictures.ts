import { z } from '../kernel/zod.ts';
import { Sha256 } from '../kernel/ids.ts';
import { PictureFacts } from '../model/picture/picture-facts.ts';

/** The calls about pictures that are kept as sources or with evidence. */
export const pictureCalls = {
  /** What a picture file says of itself. It is read anew each time and kept nowhere. Throws attachmentNotFound, libraryLocked. */
  'picture.facts': {
    input: z.object({ hash: Sha256, name: z.string().max(255) }),
    output: PictureFacts,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
