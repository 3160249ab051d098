import { setSaid, setVerdict, type Author } from '../claim/claim-changes.ts';
import type { Claim } from '../claim/claim.ts';
import { draftChange, draftMaking, type Draft } from '../history/event.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import {
  isOpenDisagreement,
  isOwnDisagreement,
  tickOfClaim,
  tickOfReview,
  type Review,
  type ReviewDetails,
} from './review.ts';
import type { Verdict } from '../claim/verdict.ts';

/**
 * Returns the drafts of a second checker's review of a claim: of its verdict, or of its said tick if the details give
 * a verdict for that. It replaces an unsettled review of the same tick by the same checker. A sign-off covers both
 * ticks and replaces both reviews. Throws claimNotFound; notDecided for a tick that nobody set; ownVerdict for the
 * checker who set it.
 */
export function reviewClaim(
  claim: Claim,
  reviews: readonly Review[],
  details: ReviewDetails,
  author: Author,
): Draft[] {
  if (claim.removed) throw new TickmarkError('claimNotFound');
  const said = details.agrees ? null : (details.said ?? null);
  const tick = tickOfReview({ said });
  const { verdict, by } = tickOfClaim(claim, tick);
  if (verdict === 'unchecked') throw new TickmarkError('notDecided');
  if (by === author.checkerId) throw new TickmarkError('ownVerdict');
  const review: Review = {
    id: newId(),
    claimId: claim.id,
    checkerId: author.checkerId,
    agrees: details.agrees,
    verdict: details.agrees || said !== null ? null : details.verdict,
    reason: details.agrees ? null : details.reason,
    said,
    independent: false,
    ofVerdict: claim.verdict,
    ofSaid: claim.said,
    ofVerdictAt: claim.verdictAt,
    ofBy: null,
    ofQuote: claim.quote,
    resolvedBy: null,
    resolvedAt: null,
    resolution: null,
    resolvedVerdict: null,
    createdAt: author.at,
    removed: false,
  };
  const before = reviews.filter(
    (old) =>
      old.claimId === claim.id &&
      old.checkerId === author.checkerId &&
      !old.removed &&
      old.resolvedBy === null &&
      (details.agrees || old.agrees || tickOfReview(old) === tick),
  );
  return [
    ...before.flatMap((old) => takeBackReview(old) ?? []),
    draftMaking(details.agrees ? 'review.signedOff' : 'review.disagreed', 'review', review),
  ];
}

/** How a disagreement is settled: in a few words, with the new verdict of the tick. */
export interface Settlement {
  resolution: string;
  verdict: Verdict;
}

/**
 * Returns the drafts that settle a disagreement on a claim, in the name of the checker who settles it: the
 * resolution, and the tick if it changes. Throws reviewNotFound for a disagreement that is not open; ownDisagreement
 * for the checker who disagrees with somebody else's decision; resolutionEmpty; and what setVerdict and setSaid
 * throw.
 */
export function resolveReview(
  review: Review,
  claim: Claim,
  { resolution, verdict }: Settlement,
  author: Author,
): (Draft | null)[] {
  if (!isOpenDisagreement(review)) throw new TickmarkError('reviewNotFound');
  if (isOwnDisagreement(review, claim, author.checkerId)) throw new TickmarkError('ownDisagreement');
  const words = resolution.trim();
  if (words === '') throw new TickmarkError('resolutionEmpty');
  const setTick = tickOfReview(review) === 'said' ? setSaid : setVerdict;
  return [
    draftChange('review.resolved', 'review', review, {
      resolvedBy: author.checkerId,
      resolvedAt: author.at,
      resolution: words,
      resolvedVerdict: verdict,
    }),
    setTick(claim, verdict, author),
  ];
}

/** Returns the draft that takes a review back, or null if it is taken back already. */
export function takeBackReview(review: Review): Draft | null {
  return draftChange('review.removed', 'review', review, { removed: true });
}
