import { z } from '../kernel/zod.ts';
import { ArticleDetails } from '../model/article/article.ts';
import { Id } from '../kernel/ids.ts';
import { Verdict } from '../model/claim/verdict.ts';
import type { Lowered } from '../model/source-field.ts';

/** A protected source of this library that would lose something by a merge. A checker must decide whether it may. */
export const Lowering = z.object({
  /** A piece of evidence, or a source of the article. */
  evidenceId: Id,
  /** The claim that it is of, and its words; null and none for a source of the article. */
  claimId: Id.nullable(),
  quote: z.string(),
  /** The checker's name for it. */
  name: z.string().nullable(),
  what: z.array(z.enum(['unprotect', 'remove', 'move', 'rewrite', 'knownBy'] satisfies Lowered[])).min(1),
  /** Whose entry would do it; null if no single entry does. */
  by: Id.nullable(),
  /** True if the checker allowed it. */
  isAllowed: z.boolean(),
});
export type Lowering = z.infer<typeof Lowering>;

const Line = z.object({ claimId: Id, quote: z.string() });
const Opinion = z.object({ verdict: Verdict, by: Id.nullable() });

/** Everything that a merge will do to an article. Claims are named by their words, in the article's order. */
export const WholePreview = z.object({
  /** The people whose work comes in, and how many changes each made; the most first. */
  people: z.array(z.object({ checkerId: Id, changes: z.int().min(1) })),
  /** Claims that are new here, and what they have. */
  added: z.array(z.object({ ...Line.shape, verdict: Verdict })),
  /** Claims that both marked on the same words. They become one. */
  same: z.array(Line),
  /** Ticks that change because only the others set them, or set them after seeing the ones here. */
  ticks: z.array(
    z.object({
      ...Line.shape,
      tick: z.enum(['verdict', 'said']),
      from: Verdict,
      to: Verdict,
      by: Id.nullable(),
    }),
  ),
  /** Ticks that both set independently: they agree, or there is a disagreement to settle. */
  agreed: z.array(z.object({ ...Line.shape, tick: z.enum(['verdict', 'said']), verdict: Verdict })),
  disagreed: z.array(
    z.object({ ...Line.shape, tick: z.enum(['verdict', 'said']), first: Opinion, second: Opinion }),
  ),
  /** Claims with other changes: their words, speaker, reasons or notes. */
  changed: z.array(Line),
  removed: z.array(Line),
  restored: z.array(Line),
  /** Claims that were deleted here after the others worked on them. They stay deleted. */
  stayRemoved: z.array(Line),
  evidence: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  sources: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  /** Ticks of the proof list; none is ever changed. */
  proofTicks: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  /** Reviews by second readers, and settled disagreements. */
  reviews: z.object({ added: z.int(), settled: z.int(), withdrawn: z.int() }),
  sentences: z.int(),
  blocks: z.int(),
  details: z.array(ArticleDetails.keyof()),
  /**
   * Protected sources that would lose protection, words or files. They keep them, except those that are allowed to
   * lose them.
   */
  lowered: z.array(Lowering),
});
export type WholePreview = z.infer<typeof WholePreview>;

/** The lists that are as long as a case file makes them. */
export const LISTS = [
  'people',
  'added',
  'same',
  'ticks',
  'agreed',
  'disagreed',
  'changed',
  'removed',
  'restored',
  'stayRemoved',
] as const;

/** The preview as it is shown: the first rows of each list, and how long the list is. */
export const MergePreview = z.object({
  ...WholePreview.shape,
  counts: z.record(z.enum(LISTS), z.int().min(0)),
});
export type MergePreview = z.infer<typeof MergePreview>;
