import { z } from '../../kernel/zod.ts';
import { Span } from '../article/article.ts';
import { ProofKind } from '../proof-tick.ts';

/** One thing of an article that can be wrong, once, with all its places in the article's order. */
export const ProofItem = z.object({
  kind: ProofKind,
  /** As the article has it, where it is fullest. */
  words: z.string(),
  /** Of a title, whose it is; of a figure, what it counts where its words do not say so. */
  of: z.string().nullable(),
  /** Spans of the article's text in UTF-16 units. */
  places: z.array(Span).min(1),
});
export type ProofItem = z.infer<typeof ProofItem>;

/**
 * What the sources have of an item: the same, something else that may be meant (another spelling, another title, another value of the
 * same unit), or nothing. `passage` is the index of the passage that has the locator.
 */
export const ProofFinding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('absent') }),
  z.object({
    state: z.enum(['same', 'otherwise']),
    source: z.int().min(0),
    /** In the source's text. */
    place: Span,
    passage: z.int().min(0).nullable(),
    /** As the source has it. */
    words: z.string(),
  }),
]);
export type ProofFinding = z.infer<typeof ProofFinding>;
