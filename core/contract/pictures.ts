import { z } from '../kernel/zod.ts';
import { Id, Sha256 } from '../kernel/ids.ts';
import { PictureFacts } from '../model/picture/picture-facts.ts';
import { SamePictures } from '../pictures/same-picture.ts';

/** The calls about pictures that are kept as sources or with evidence. */
export const pictureCalls = {
  /** What a picture file says of itself. It is read anew each time and kept nowhere. Throws attachmentNotFound, libraryLocked. */
  'picture.facts': {
    input: z.object({ hash: Sha256, name: z.string().max(255) }),
    output: PictureFacts,
  },
  /**
   * Where else in the library a picture is, or one that is nearly the same. `ownerId`: the source or evidence that it is shown of, which is
   * left out.
   */
  'picture.same': {
    input: z.object({ hash: Sha256, ownerId: Id.nullable() }),
    output: SamePictures,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
