import {
  DeletedPiece,
  ErasePreview,
  EraseResult,
  EraseTarget,
  Erasure,
  UnfinishedErasure,
} from '../model/erasure.ts';
import { Id } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

const Nothing = z.object({});
const count = z.int().min(0);

/** The calls about erasing a source or an article for good. */
export const eraseCalls = {
  /** What would be gone, and the backups that would be searched. Throws evidenceNotFound, articleNotFound. */
  'erase.preview': {
    input: z.object({ target: EraseTarget }),
    output: z.object({ preview: ErasePreview, backups: z.array(z.string()) }),
  },
  /**
   * Erases it from the library, then from each backup. Throws as `erase.preview`, and what writing to the library
   * throws; then nothing is erased.
   */
  'erase.run': { input: z.object({ target: EraseTarget }), output: z.object({ result: EraseResult }) },
  /** The erasures that were begun and not finished, the oldest first. */
  'erase.unfinished': { input: Nothing, output: z.object({ unfinished: z.array(UnfinishedErasure) }) },
  /** Goes on with one of those. Throws nothingToErase if it is none. */
  'erase.goOn': { input: z.object({ id: Id }), output: z.object({ result: EraseResult }) },
  /** Ends one of those; the backups that still have it are left on purpose. Throws nothingToErase if it is none. */
  'erase.leave': { input: z.object({ id: Id }), output: Nothing },
  /** The pieces of evidence of an article that were deleted and can still be erased, the last deleted first. Throws libraryLocked. */
  'erase.deleted': {
    input: z.object({ articleId: Id }),
    output: z.object({ pieces: z.array(DeletedPiece) }),
  },
  /** Stops before the next backup. What was erased stays erased. */
  'erase.stop': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about erasures. */
export const eraseNotices = {
  /** How many of how many backups are done. */
  erasing: z.object({ done: count, total: count }),
  /** It is gone from the library, so that no screen shows it any more. */
  erased: z.object({ erasure: Erasure, drafts: z.array(z.string()) }),
} as const satisfies Record<string, z.ZodType>;
