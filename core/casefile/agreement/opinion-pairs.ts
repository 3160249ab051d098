import { isLive, type Claim } from '../../model/claim/claim.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import type { Decided, Verdict } from '../../model/claim/verdict.ts';

/** What two checkers found of one tick of one claim, neither having seen what the other had found. */
export interface OpinionPair {
  claimId: Id;
  tick: 'verdict' | 'said';
  /** The one who was first by the clock. */
  first: { by: Id; verdict: Decided };
  second: { by: Id; verdict: Decided };
  /** How they were brought together where they differ, and what the claim had from then on where that is known; null while that is open, and where they do not differ. */
  settled: { by: Id; at: string; how: string; verdict: Verdict | null } | null;
}

/**
 * Returns the pairs of independent verdicts that an article holds, the oldest second verdict first. They come by merges: a
 * second verdict that was set unseen is kept as a review (core/casefile/merge/reviews.ts). Two people who found the same claim again
 * after they had met count by what they found before that.
 */
export function opinionPairs(claims: Iterable<Claim>, reviews: Iterable<Review>): OpinionPair[] {
  const live = new Map([...claims].filter(isLive).map((claim) => [claim.id, claim]));
  const oldestFirst = [...reviews].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  );
  const pairs = new Map<string, OpinionPair>();
  for (const review of oldestFirst) {
    const claim = live.get(review.claimId);
    const pair = claim === undefined ? null : pairIn(review, claim);
    if (pair === null) continue;
    const people = [pair.first.by, pair.second.by].sort().join(' ');
    const key = `${pair.claimId} ${pair.tick} ${people}`;
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function pairIn(review: Review, claim: Claim): OpinionPair | null {
  if (review.removed || review.independent !== true) return null;
  const said = review.said ?? null;
  const tick = said === null ? 'verdict' : 'said';
  const found = tick === 'said' ? review.ofSaid : review.ofVerdict;
  const other = review.agrees ? found : (said ?? review.verdict);
  const by = review.ofBy ?? firstOf(review, claim);
  if (by === null || by === review.checkerId || !isDecided(found) || !isDecided(other)) return null;
  const { resolvedBy, resolvedAt, resolution, resolvedVerdict = null } = review;
  return {
    claimId: claim.id,
    tick,
    first: { by, verdict: found },
    second: { by: review.checkerId, verdict: other },
    settled:
      resolvedBy === null || resolvedAt === null
        ? null
        : { by: resolvedBy, at: resolvedAt, how: resolution ?? '', verdict: resolvedVerdict },
  };
}

/** Who set the verdict that a review is about, where the review does not say so and the claim still has it. */
function firstOf({ ofVerdictAt }: Review, { verdictAt, verdictBy }: Claim): Id | null {
  return verdictAt !== null && verdictAt === ofVerdictAt ? verdictBy : null;
}

function isDecided(verdict: Verdict | null): verdict is Decided {
  return verdict !== null && verdict !== 'unchecked';
}
