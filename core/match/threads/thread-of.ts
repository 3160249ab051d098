import { hintProbability } from '../../model/earlier-check/hints-from.ts';
import { timeOf, type ClaimThread, type ThreadClaim, type ThreadPlace } from '../../model/thread/thread.ts';
import { kindsOfDifferences, type SameClaim } from './same-claims.ts';

/** Whether somebody said that two claims are not the same. */
export type AreOther = (one: ThreadClaim, other: ThreadClaim) => boolean;

/** Claims that are the same as one of them, before what they differ in is read. */
export interface SameSaid {
  readonly claim: ThreadClaim;
  /** The claim itself among them, the earliest first. */
  readonly places: readonly SameClaim[];
  /** In how many articles they are. */
  readonly articles: number;
}

/**
 * Returns a claim with those of `others` that are the same, the likelier ones before others where two of them were said not to be the same.
 * Every one was compared with the claim itself and with nothing between, so that a thread cannot wander from a claim to another
 * one by small steps.
 */
export function sameSaid(claim: ThreadClaim, others: readonly SameClaim[], areOther: AreOther): SameSaid {
  const places: SameClaim[] = [{ ...claim, probability: 1 }];
  for (const other of [...others].sort((a, b) => b.probability - a.probability || byTime(a, b)))
    if (!places.some((place) => areOther(place, other))) places.push(other);
  const articles = new Set(places.map(({ articleId }) => articleId)).size;
  return { claim, places: places.sort(byTime), articles };
}

/** Returns the thread of them, with so many places at most: the first, that of the claim itself, and the newest. */
export function threadOf(said: SameSaid, most: number): ClaimThread {
  const { claim, places, articles } = said;
  const begin = places.findIndex(({ claimId }) => claimId === claim.claimId);
  const rest = places.length - most + 1;
  const newest = begin > 0 && begin < rest ? rest + 1 : rest;
  const isShown = ({ claimId }: SameClaim, at: number): boolean =>
    at === 0 || at >= newest || claimId === claim.claimId;
  const shown = places.filter(isShown).map((place) => withDifferences(claim, place));
  return {
    claimId: claim.claimId,
    places: shown,
    count: places.length,
    articles,
    isOtherwise: areDecidedOtherwise(said),
  };
}

function withDifferences(claim: ThreadClaim, place: SameClaim): ThreadPlace {
  return { ...place, differences: kindsOfDifferences(claim, place) };
}

/**
 * Whether claims that are the same in everything were decided otherwise. Where a figure, a date or a denial differs, or the claim may be
 * another one, another verdict is no surprise.
 */
export function areDecidedOtherwise({ claim, places }: SameSaid): boolean {
  const decided = places.filter(
    ({ verdict, probability }) => verdict !== 'unchecked' && probability >= hintProbability.likely,
  );
  if (new Set(decided.map(({ verdict }) => verdict)).size < 2) return false;
  const alike = decided.filter((place) => kindsOfDifferences(claim, place).length === 0);
  return new Set(alike.map(({ verdict }) => verdict)).size > 1;
}

/** -1, 0 or 1: the earlier first; those of a day in the order in which they came in. */
export function byTime(one: ThreadClaim, other: ThreadClaim): number {
  return (
    compare(timeOf(one), timeOf(other)) ||
    compare(one.addedAt, other.addedAt) ||
    compare(one.claimId, other.claimId)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
