import { missingKinds, type Missing } from '../../model/claim/claim.ts';
import type { VerdictCounts } from '../../contract/index.ts';
import type { Verdict } from '../../model/claim/verdict.ts';
import { coverageOf, type SentenceState } from '../../model/article/coverage.ts';
import type { ReportClaim, ReportTotals, ReportSpeaker, ReportAgreement } from './model.ts';
import type { KnownSpeakers } from '../../speakers/known-speakers.ts';
import { agreementOf } from '../../casefile/agreement/agreement.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Who, written } from './people.ts';
import type { ReportedClaim, ReportedReview } from './report-rows.ts';

/** Counts all claims of an article and the states of its sentences; `listed` is how many of the claims the report lists. */
export function totalsOf(
  claims: readonly ReportClaim[],
  suggested: number,
  listed: number,
  states: ReadonlyMap<string, SentenceState>,
): ReportTotals {
  const missing = Object.fromEntries(missingKinds.map((kind) => [kind, 0])) as Record<Missing, number>;
  for (const claim of claims) for (const kind of claim.missing) missing[kind]++;
  const verdicts = count(claims.map((claim) => claim.so.verdict));
  const said = claims.flatMap((claim) => (claim.said === null ? [] : [claim.said.verdict]));
  const coverage = coverageOf(states);
  return {
    claims: claims.length,
    unlisted: claims.length - listed,
    verdicts,
    attributed: said.length,
    said: count(said),
    suggested,
    signedOff: claims.filter((claim) => claim.review === 'signedOff').length,
    disagreed: claims.filter((claim) => claim.review === 'disagreed').length,
    settled: claims.filter(isSettled).length,
    coverage,
    missing,
    done: verdicts.unchecked === 0 && suggested === 0 && coverage.untouched === 0,
  };
}

function isSettled({ review, reviews }: ReportClaim): boolean {
  return review !== 'disagreed' && reviews.some(({ settled }) => settled !== null);
}

function count(found: readonly Verdict[]): VerdictCounts {
  const counts: VerdictCounts = { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
  for (const verdict of found) counts[verdict]++;
  return counts;
}

/**
 * Counts the claims of each speaker under all of the speaker's names: the most claims first, then by name, the
 * article itself last.
 */
export function speakersOf(claims: readonly ReportClaim[], known: KnownSpeakers): ReportSpeaker[] {
  const found = new Map<string | null, ReportSpeaker>();
  for (const { attribution, so, said } of claims) {
    const who = attribution === null ? null : known.get(attribution.speaker);
    const name = who?.name ?? attribution?.speaker ?? null;
    const entry = found.get(name) ?? {
      speaker: name,
      others: [...(who?.others ?? [])],
      claims: 0,
      verdicts: none(),
      said: none(),
    };
    found.set(name, entry);
    entry.claims++;
    entry.verdicts[so.verdict]++;
    if (said !== null) entry.said[said.verdict]++;
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) ||
      b.claims - a.claims ||
      ((a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1),
  );
}

function none(): VerdictCounts {
  return { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
}

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
