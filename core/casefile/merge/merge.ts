import { z } from '../../kernel/zod.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';

/**
 * A case file that was merged into an article: the step that begins with its entry brings the article to what both
 * histories say together. Taken back, its entries count no longer.
 */
export const Merge = z.object({
  id: Id,
  articleId: Id,
  /** The file's name, who made it and when. */
  fileName: z.string().max(255),
  madeBy: z.string().max(200),
  madeAt: Moment,
  /** The last entries of the histories that were brought in. */
  heads: z.array(Id).min(1).max(100),
  /** How many entries came with it that were not here, and the SHA-256 that stands for them. */
  entries: z.int().min(0),
  digest: Sha256,
  createdAt: Moment,
  removed: z.boolean(),
});
export type Merge = z.infer<typeof Merge>;
