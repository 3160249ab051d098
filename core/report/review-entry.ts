import type { Claim } from '../claim.ts';
import { isSignOffOf, type Review } from '../review.ts';
import { cleaned } from './evidence-entry.ts';
import type { ReportReview } from './model.ts';
import type { Who } from './people.ts';
import type { Redaction } from '../protection/redaction.ts';

/** Returns a second checker's word as the report shows it. */
export function reviewEntry(review: Review, claim: Claim, redaction: Redaction, who: Who): ReportReview {
  const { resolvedAt, resolution, said = null, independent = false, ofBy = null } = review;
  const { resolvedVerdict = null } = review;
  return {
    by: who(review.checkerId),
    at: review.createdAt,
    agrees: review.agrees,
    verdict: review.verdict,
    // Who found otherwise unseen need not have said why.
    reason: review.reason === '' ? null : cleaned(review.reason, redaction),
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
            how: cleaned(resolution, redaction) ?? '',
            verdict: resolvedVerdict,
          },
  };
}
