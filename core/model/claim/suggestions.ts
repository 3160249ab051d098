import type { Version } from '../article/article.ts';
import { MAX_QUOTE_LENGTH, type Claim } from './claim.ts';
import { newClaim, type Author } from './claim-changes.ts';
import { draftChange, draftMaking, type Draft } from '../history/event.ts';

/** A claim that a detector suggests, with its score and reasons. */
export type Suggestion = Pick<Claim, 'start' | 'end' | 'kind' | 'score' | 'picked' | 'hedge' | 'attribution'>;

/** Below this score nothing is stored as a suggestion, not even aside, because it would only be noise. */
export const LEAST_SCORE = 0.15;

/**
 * True for a suggestion that nobody has touched, whether it is shown or kept aside. A suggestion that is kept aside
 * is marked as removed, so that it counts nowhere. If a checker deletes a suggestion, it is dismissed instead.
 */
export function isCandidate(claim: Claim): boolean {
  return claim.origin === 'detector' && claim.status === 'suggested';
}

/** How many of the untouched suggestions are shown, and how many there are. */
export interface Offer {
  shown: number;
  of: number;
}

/** Counts the untouched suggestions of a version. */
export function offerOf(claims: Iterable<Claim>): Offer {
  const offer = { shown: 0, of: 0 };
  for (const claim of claims) {
    if (!isCandidate(claim)) continue;
    offer.of++;
    if (!claim.removed) offer.shown++;
  }
  return offer;
}

/** The results of a detector, and earlier decisions about them. */
export interface Found {
  suggestions: readonly Suggestion[];
  /** A suggestion with this score (0-1) or more is shown; others are kept aside. */
  from: number;
  /** Words of suggestions that were dismissed in this text before, or in another version of it. */
  dismissed: ReadonlySet<string>;
}

/**
 * Returns the drafts of suggested claims, given the `known` claims of the version. If there is or was a claim on
 * exactly the same span, none is made, but a claim that was kept aside or taken back is shown again. Words that were
 * dismissed before become dismissed suggestions. Spans that are too long for a claim are left out.
 */
export function suggestClaims(
  version: Version,
  known: readonly Claim[],
  { suggestions, from, dismissed }: Found,
  author: Author,
): Draft[] {
  const there = new Map(known.map((claim) => [`${claim.start}-${claim.end}`, claim]));
  return suggestions.flatMap(({ start, end, ...found }) => {
    const score = found.score ?? 0;
    // A list without a full stop is one long sentence. Nobody could make a claim of it by hand either.
    if (end - start > MAX_QUOTE_LENGTH) return [];
    const before = there.get(`${start}-${end}`);
    if (before !== undefined) {
      const isBack = isCandidate(before) && before.removed && score >= from;
      return isBack ? (draftChange('claim.restored', 'claim', before, { removed: false }) ?? []) : [];
    }
    if (score < LEAST_SCORE) return [];
    const claim = newClaim(version, start, end, author);
    const isDismissed = dismissed.has(claim.quote);
    return draftMaking('claim.made', 'claim', {
      ...claim,
      ...found,
      origin: 'detector',
      status: isDismissed ? 'dismissed' : 'suggested',
      removed: !isDismissed && score < from,
    });
  });
}

/**
 * Returns the drafts that show the `count` best of the untouched suggestions, by score and then by place, and keep the
 * others aside.
 */
export function offerSuggestions(claims: readonly Claim[], count: number): Draft[] {
  const ranked = claims
    .filter(isCandidate)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.start - b.start || a.end - b.end);
  return ranked.flatMap((claim, rank) => {
    const removed = rank >= count;
    const kind = removed ? 'claim.removed' : 'claim.restored';
    return draftChange(kind, 'claim', claim, { removed }) ?? [];
  });
}

/** The lowest score among the suggestions that are shown; null if none is. */
export function leastShown(claims: Iterable<Claim>): number | null {
  let least: number | null = null;
  for (const claim of claims)
    if (isCandidate(claim) && !claim.removed && claim.score !== null)
      least = Math.min(least ?? 1, claim.score);
  return least;
}
