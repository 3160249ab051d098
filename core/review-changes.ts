import type { Author } from './claim-changes.ts';
import type { Claim } from './claim.ts';
import { draftChange, draftMaking } from './draft.ts';
import { TickmarkError } from './errors.ts';
import type { Draft } from './event.ts';
import { newId } from './ids.ts';
import { isOpenDisagreement, type Review, type ReviewDetails } from './review.ts';

/**
 * Returns the drafts of a second checker's word on a claim; it takes the place of what the same checker said of it before
 * and nobody has settled. Throws claimNotFound; notDecided for a claim without a verdict; ownVerdict for the checker who set it.
 */
export function reviewClaim(
  claim: Claim,
  reviews: readonly Review[],
  details: ReviewDetails,
  author: Author,
): Draft[] {
  if (claim.removed) throw new TickmarkError('claimNotFound');
  if (claim.verdict === 'unchecked') throw new TickmarkError('notDecided');
  if (claim.verdictBy === author.checkerId) throw new TickmarkError('ownVerdict');
  const review: Review = {
    id: newId(),
    claimId: claim.id,
    checkerId: author.checkerId,
    agrees: details.agrees,
    verdict: details.agrees ? null : details.verdict,
    reason: details.agrees ? null : details.reason,
    said: null,
    independent: false,
    ofVerdict: claim.verdict,
    ofSaid: claim.said,
    ofVerdictAt: claim.verdictAt,
    ofBy: null,
    ofQuote: claim.quote,
    resolvedBy: null,
    resolvedAt: null,
    resolution: null,
    createdAt: author.at,
    removed: false,
  };
  const before = reviews.filter(
    ({ claimId, checkerId, removed, resolvedBy }) =>
      claimId === claim.id && checkerId === author.checkerId && !removed && resolvedBy === null,
  );
  return [
    ...before.flatMap((old) => takeBackReview(old) ?? []),
    draftMaking(details.agrees ? 'review.signedOff' : 'review.disagreed', 'review', review),
  ];
}

/**
 * Returns the draft that settles a disagreement, in the name of the checker who does it, with a word on how. Throws
 * reviewNotFound for one that is not open; resolutionEmpty.
 */
export function resolveReview(review: Review, resolution: string, author: Author): Draft | null {
  if (!isOpenDisagreement(review)) throw new TickmarkError('reviewNotFound');
  const words = resolution.trim();
  if (words === '') throw new TickmarkError('resolutionEmpty');
  return draftChange('review.resolved', 'review', review, {
    resolvedBy: author.checkerId,
    resolvedAt: author.at,
    resolution: words,
  });
}

/** Returns the draft that takes a review back, or null where it is taken back already. */
export function takeBackReview(review: Review): Draft | null {
  return draftChange('review.removed', 'review', review, { removed: true });
}
