import { agreementOf } from '../../casefile/agreement/agreement.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ReportAgreement } from './model.ts';
import { type Who, written } from './people.ts';
import type { ReportedClaim, ReportedReview } from './report-rows.ts';

/**
 * Returns how independent checks of an article agree, as the report shows it. `numbers` are the numbers of the
 * claims, by id.
 */
export function agreementPart(
  claims: readonly ReportedClaim[],
  reviews: readonly ReportedReview[],
  numbers: ReadonlyMap<Id, number>,
  who: Who,
): ReportAgreement[] {
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote]));
  return agreementOf(claims, reviews).map(({ differences, ...pair }) => ({
    ...pair,
    first: who(pair.first),
    second: who(pair.second),
    differences: differences.map(({ claimId, tick, first, second, settled }) => ({
      claim: numbers.get(claimId) ?? 0,
      quote: quotes.get(claimId) ?? '',
      tick,
      first,
      second,
      settled: settled && {
        by: who(settled.by),
        at: settled.at,
        how: written(settled.how) ?? '',
        verdict: settled.verdict,
      },
    })),
  }));
}
