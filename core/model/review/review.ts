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
    /** What the claim should have; null: only that it should not have what it has. */
    verdict: Verdict.nullable(),
    reason: Words,
    /** What the said tick should have, where that is what it is about; then it is not about the other. */
    said: Verdict.exactOptional(),
  }),
]);
export type ReviewDetails = z.infer<typeof ReviewDetails>;

/** A second checker's word on a claim. */
export const Review = z.object({
  id: Id,
  claimId: Id,
  checkerId: Id,
  agrees: z.boolean(),
  verdict: Verdict.nullable(),
  reason: z.string().nullable(),
  /** What the said tick should have, where that is what it is about: what they do not agree on, or found alike unseen. */
  said: Verdict.nullable().exactOptional(),
  /** True for a verdict that was set without having seen the other one: it came with a case file. */
  independent: z.boolean().exactOptional(),
  /** The ticks that it is about, and when the verdict was set: a decision made since has not been reviewed. */
  ofVerdict: Verdict,
  ofSaid: Verdict,
  ofVerdictAt: Moment.nullable(),
  /** The checker whose tick an independent opinion is about: the claim may have been decided again since. */
  ofBy: Id.nullable().exactOptional(),
  /** The claim's words that were signed off: other words have not been reviewed. Null where that was not written down. */
  ofQuote: z.string().nullable().exactOptional(),
  /** Who settled a disagreement, when, and how. */
  resolvedBy: Id.nullable(),
  resolvedAt: Moment.nullable(),
  resolution: z.string().nullable(),
  /** What the tick that it is about had from then on. Null where that was not written down. */
  resolvedVerdict: Verdict.nullable().exactOptional(),
  createdAt: Moment,
  removed: z.boolean(),
});
export type Review = z.infer<typeof Review>;

/** Which of a claim's two ticks a review is about. */
export function tickOfReview({ said }: Pick<Review, 'said'>): 'verdict' | 'said' {
  return (said ?? null) === null ? 'verdict' : 'said';
}

/** What a claim has of a tick, and who set it. */
export function tickOfClaim(claim: Claim, tick: 'verdict' | 'said'): { verdict: Verdict; by: Id | null } {
  return tick === 'said'
    ? { verdict: claim.said, by: claim.saidBy }
    : { verdict: claim.verdict, by: claim.verdictBy };
}

/**
 * True for a disagreement that a checker may not settle: their own, with what somebody else decided. They may take it back.
 */
export function isOwnDisagreement(review: Review, claim: Claim, checkerId: Id | null): boolean {
  return (
    isOpenDisagreement(review) &&
    review.checkerId === checkerId &&
    tickOfClaim(claim, tickOfReview(review)).by !== checkerId
  );
}

/** How the second reading of a claim stands. */
export type ReviewState = 'none' | 'signedOff' | 'disagreed' | 'outdated';

/** True for a disagreement that nobody has settled. It stays one when the verdict changes: settling it is a word of its own. */
export function isOpenDisagreement(review: Review): boolean {
  return !review.removed && !review.agrees && review.resolvedBy === null;
}

/** True for a sign-off of a claim. That two found alike that it was said, unseen, signs nothing off by itself. */
function isSignOff(review: Review): boolean {
  return !review.removed && review.agrees && (review.said ?? null) === null;
}

/** True for a sign-off of the ticks as the claim has them now, and of the words that it now has. */
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
 * Returns how the second reading of a claim stands, given its reviews: an open disagreement comes before all, then a
 * sign-off of what the claim now has; outdated where it was signed off with other ticks or other words.
 */
export function reviewStateOf(claim: Claim, reviews: readonly Review[]): ReviewState {
  if (reviews.some(isOpenDisagreement)) return 'disagreed';
  if (reviews.some((review) => isSignOffOf(review, claim))) return 'signedOff';
  return reviews.some(isSignOff) ? 'outdated' : 'none';
}
