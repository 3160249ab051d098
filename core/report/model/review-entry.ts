import { isSignOffOf } from '../../model/review/review.ts';
import type { ReportReview } from './model.ts';
import type { Who } from './people.ts';
import type { ReportedClaim, ReportedReview } from './report-rows.ts';
import { written } from './written.ts';

/** Returns a second checker's word as the report shows it. */
export function reviewEntry(review: ReportedReview, claim: ReportedClaim, who: Who): ReportReview {
  const { resolvedAt, resolution, said = null, independent = false, ofBy = null } = review;
  const { resolvedVerdict = null } = review;
  return {
    by: who(review.checkerId),
    at: review.createdAt,
    agrees: review.agrees,
    verdict: review.verdict,
    // Who found otherwise unseen need not have said why.
    reason: written(review.reason),
    said,
    independent,
    ofBy: who(ofBy),
    present: isSignOffOf(review, claim),
    ofVerdict: review.ofVerdict,
    ofSaid: review.ofSaid,
    settled:
      resolvedAt === null
        ? null
        : {
            by: who(review.resolvedBy),
            at: resolvedAt,
            how: written(resolution) ?? '',
            verdict: resolvedVerdict,
          },
  };
}
