import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Review } from '../../../core/model/review/review.ts';
import { resolveReview, reviewClaim, takeBackReview } from '../../../core/model/review/review-changes.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { reviewsOf } from '../../../db/queries/claims/claims.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { claimTable, reviewTable } from '../../../db/tables/tables.ts';
import { author, type Context } from '../../base/context.ts';

/** The second reading: sign-off, disagreement and how it is settled. */
export function reviewHandlers(
  context: Context,
): Pick<Handlers, 'review.add' | 'review.resolve' | 'review.takeBack'> {
  const { library } = context;
  const { db } = library;
  const foundClaim = (claimId: Id): Claim => {
    const claim = rowById(db, claimTable, claimId);
    if (claim === null) throw new TickmarkError('claimNotFound');
    return claim;
  };
  const found = (reviewId: Id): { review: Review; claim: Claim } => {
    const review = rowById(db, reviewTable, reviewId);
    if (review === null) throw new TickmarkError('reviewNotFound');
    return { review, claim: foundClaim(review.claimId) };
  };
  return {
    'review.add': ({ claimId, details }) => {
      const claim = foundClaim(claimId);
      const who = author(context);
      const reviews = reviewsOf(db, claimId);
      const drafts = reviewClaim(claim, reviews, details, who);
      return commit(library, { articleId: claim.articleId, ...who }, drafts);
    },
    'review.resolve': ({ reviewId, ...settlement }) => {
      const { review, claim } = found(reviewId);
      const who = author(context);
      const drafts = resolveReview(review, claim, settlement, who);
      return commit(library, { articleId: claim.articleId, ...who }, drafts);
    },
    'review.takeBack': ({ reviewId }) => {
      const { review, claim } = found(reviewId);
      return commit(library, { articleId: claim.articleId, ...author(context) }, [takeBackReview(review)]);
    },
  };
}
