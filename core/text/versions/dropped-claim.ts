import { Id, Moment } from '../../kernel/ids.ts';
import { z } from '../../kernel/zod.ts';
import { Span } from '../../model/article/article.ts';
import { Verdict } from '../../model/claim/verdict.ts';

/** What a changed word is, if it can turn a claim into another one. */
export const Weight = z.enum(['figure', 'date', 'name', 'negation']);
export type Weight = z.infer<typeof Weight>;

/** Words of an older version beside those of a newer one. */
export const Difference = z.object({
  was: z.string(),
  is: z.string(),
  /** Spans of `was` that are not in `is`, and of `is` that were not in `was`. */
  removed: z.array(Span),
  added: z.array(Span),
  /** What of it can turn the claim into another one. With any of these a former tick is confirmed by itself only. */
  weighs: z.array(Weight),
});
export type Difference = z.infer<typeof Difference>;

/** Why a claim of an older version is not in the newer one with its ticks. */
const DropReason = z.enum([
  /** No sentence of the newer text is like the claim's old sentence. */
  'gone',
  /** A sentence of the newer text is like it, but does not have the claim's words. */
  'changed',
  /** The claim came along without its ticks, because its sentence has changed. */
  'unticked',
  /** The same, because its sentence goes on from one that has changed. */
  'leans',
  /** The same, because its words stand several times, and nothing tells which are meant. */
  'repeats',
]);
type DropReason = z.infer<typeof DropReason>;

/** A claim of an older version that a newer one does not have, or has without its ticks. */
export const DroppedClaim = z.object({
  claimId: Id,
  /** Its number in the older version. */
  number: z.int().min(1),
  /** The older version, and its number. */
  versionId: Id,
  version: z.int().min(1),
  quote: z.string(),
  verdict: Verdict,
  verdictBy: Id.nullable(),
  verdictAt: Moment.nullable(),
  said: Verdict,
  why: DropReason,
  /** True if there is an unsettled disagreement about it. */
  disagreed: z.boolean(),
  /** What the newer text has instead: the similar sentence, or the claim; null if the sentence is gone. */
  now: Span.nullable(),
  /** Of a claim that came along without its ticks: its id in the newer text, and what is other around it there. */
  heir: Id.nullable(),
  difference: Difference.nullable(),
});
export type DroppedClaim = z.infer<typeof DroppedClaim>;

/** The claims that a version lacks compared with the version before it, `from`; null for the first version. */
export const DroppedClaims = z.object({
  from: z.object({ versionId: Id, number: z.int().min(1) }).nullable(),
  claims: z.array(DroppedClaim),
});
export type DroppedClaims = z.infer<typeof DroppedClaims>;
