import type { AnnotatedClaim } from '../../../../core/annotations/drafts.ts';
import { claimOn, isTakenUnasked, type PlannedAnnotation } from '../../../../core/annotations/plan.ts';
import type { Placement } from '../../../../core/annotations/place.ts';
import type { Found } from '../../../../core/text/find-quote.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';

/** An annotation that is offered, and what the checker chose about it. */
export interface Offered extends PlannedAnnotation {
  /** Where it would go: the place found, or that chosen of several; null where there is none yet. */
  span: Found | null;
  taken: boolean;
  setsVerdict: boolean;
  /** The claim that lies on the span, or null. */
  there: Claim | null;
}

/** Returns the offers of a plan before anything is chosen: what adds to a checker's own claim is not taken unasked. */
export function offersFrom(planned: readonly PlannedAnnotation[], claims: readonly Claim[]): Offered[] {
  return planned.map((one) => {
    const span = 'span' in one.placement ? one.placement.span : null;
    const there = span === null ? null : claimOn(claims, span);
    const taken = isTakenUnasked(one) && there?.status !== 'kept';
    return { ...one, span, taken, setsVerdict: false, there };
  });
}

/** Returns an offer with another of its places chosen: taken there, or not at all for null. */
export function placed(offer: Offered, span: Found | null, claims: readonly Claim[]): Offered {
  const there = span === null ? null : claimOn(claims, span);
  return { ...offer, span, taken: span !== null, there };
}

/** True where a verdict can be set with it: its tags name one, and no claim there has one. */
export function offersVerdict({ verdict, there }: Offered): boolean {
  return verdict !== null && (there === null || there.verdict === 'unchecked');
}

/** Returns what is to be made of the offers that are taken. */
export function wantedOf(offers: readonly Offered[], noteOf: (offer: Offered) => string): AnnotatedClaim[] {
  return offers.flatMap((offer) => {
    if (!offer.taken || offer.span === null) return [];
    const { start, end } = offer.span;
    const verdict = offer.setsVerdict && offersVerdict(offer) ? offer.verdict : null;
    return [{ start, end, note: noteOf(offer), verdict }];
  });
}

/** The kinds of places, in the order in which they are shown. */
export const placementKinds = [
  'exact',
  'elsewhere',
  'several',
  'missing',
] as const satisfies Placement['kind'][];
