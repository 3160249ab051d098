import { z } from '../../kernel/zod.ts';
import { Id, Moment } from '../../kernel/ids.ts';
import type { Claim } from '../claim/claim.ts';
import { Verdict } from '../claim/verdict.ts';

const Words = z.string().trim().min(1).max(20_000);

/** A second checker's opinion on a claim's ticks: a sign-off, or the ticks that they would have set and why. */
export const ReviewDetails = z.discriminatedUnion('agrees', [
  z.object({ agrees: z.literal(true) }),
  z.object({
    agrees: z.literal(false),
    /** The verdict that the claim should have; null if the checker only says that the present one is wrong. */
    verdict: Verdict.nullable(),
    reason: Words,
    /** The verdict that the said tick should have, if the review is about that tick; it is then not about the other. */
    said: Verdict.exactOptional(),
  }),
]);
export type ReviewDetails = z.infer<typeof ReviewDetails>;

/** A second checker's review of a claim. */
export const Review = z.object({
  id: Id,
  claimId: Id,
  checkerId: Id,
  agrees: z.boolean(),
  verdict: Verdict.nullable(),
  reason: z.string().nullable(),
  /**
   * The said tick's verdict by this checker, if the review is about that tick: they disagree, or independently found
   * the same.
   */
  said: Verdict.nullable().exactOptional(),
  /** True for a verdict that was set without having seen the other one: it came with a case file. */
  independent: z.boolean().exactOptional(),
  /** The ticks that it is about, and when the verdict was set: a decision made since has not been reviewed. */
  ofVerdict: Verdict,
  ofSaid: Verdict,
  ofVerdictAt: Moment.nullable(),
  /** The checker whose tick an independent opinion is about: the claim may have been decided again since. */
  ofBy: Id.nullable().exactOptional(),
  /** The claim's words that were signed off. Other words have not been reviewed. Null if they were not recorded. */
  ofQuote: z.string().nullable().exactOptional(),
  /** Who settled a disagreement, when, and how. */
  resolvedBy: Id.nullable(),
  resolvedAt: Moment.nullable(),
  resolution: z.string().nullable(),
  /** The tick's verdict after settling. Null if it was not recorded. */
  resolvedVerdict: Verdict.nullable().exactOptional(),
  createdAt: Moment,
  removed: z.boolean(),
});
export type Review = z.infer<typeof Review>;

/** Which of a claim's two ticks a review is about. */
export function tickOfReview({ said }: Pick<Review, 'said'>): 'verdict' | 'said' {
  return (said ?? null) === null ? 'verdict' : 'said';
}

/** The verdict of a claim's tick, and who set it. */
export function tickOfClaim(claim: Claim, tick: 'verdict' | 'said'): { verdict: Verdict; by: Id | null } {
  return tick === 'said'
    ? { verdict: claim.said, by: claim.saidBy }
    : { verdict: claim.verdict, by: claim.verdictBy };
}

/**
 * True for a disagreement that a checker may not settle: their own disagreement with somebody else's decision. They
 * may take it back.
 */
export function isOwnDisagreement(review: Review, claim: Claim, checkerId: Id | null): boolean {
  return (
    isOpenDisagreement(review) &&
    review.checkerId === checkerId &&
    tickOfClaim(claim, tickOfReview(review)).by !== checkerId
  );
}

/** The state of a claim's second reading. */
export type ReviewState = 'none' | 'signedOff' | 'disagreed' | 'outdated';

/** True for a disagreement that nobody has settled. A change of the verdict does not settle it; somebody must do so. */
export function isOpenDisagreement(review: Review): boolean {
  return !review.removed && !review.agrees && review.resolvedBy === null;
}

/** True for a sign-off of a claim. If two checkers independently found the same about 'said', that is no sign-off. */
function isSignOff(review: Review): boolean {
  return !review.removed && review.agrees && (review.said ?? null) === null;
}

/** True for a sign-off of the claim's present ticks and words. */
export function isSignOffOf(review: Review, claim: Claim): boolean {
  return (
    isSignOff(review) &&
    review.ofVerdict === claim.verdict &&
    review.ofSaid === claim.said &&
    review.ofVerdictAt === claim.verdictAt &&
    (review.ofQuote ?? claim.quote) === claim.quote
  );
}

/**
 * Returns the state of a claim's second reading, given its reviews. An open disagreement counts first, then a
 * sign-off of the present ticks and words. The state is outdated if the sign-off was for other ticks or words.
 */
export function reviewStateOf(claim: Claim, reviews: readonly Review[]): ReviewState {
  if (reviews.some(isOpenDisagreement)) return 'disagreed';
  if (reviews.some((review) => isSignOffOf(review, claim))) return 'signedOff';
  return reviews.some(isSignOff) ? 'outdated' : 'none';
}
