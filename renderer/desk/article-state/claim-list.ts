import { missingFor, type Claim, type ClaimKind, type Missing } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { KnownSpeakers } from '../../../core/speakers/known-speakers.ts';
import type { Verdict } from '../../../core/model/claim/verdict.ts';
import {
  isOpenDisagreement,
  isOwnDisagreement,
  reviewStateOf,
  type Review,
  type ReviewState,
} from '../../../core/model/review/review.ts';
import { evidenceOf, reviewsOf, type ArticleData } from './article-data.ts';

/** Which claims the list shows. */
export interface ListFilter {
  verdict: 'open' | 'all' | Exclude<Verdict, 'unchecked'>;
  /** The name under which a speaker is known; '' for the claims in the article's own voice; null for all. */
  speaker: string | null;
  kind: ClaimKind | null;
  evidence: 'some' | 'none' | null;
  /** waiting: decided, and nobody has signed it off as it is. */
  review: 'disagreed' | 'signedOff' | 'waiting' | null;
  /** What is missing for their ticks; any: whatever it is. */
  missing: Missing | 'any' | null;
}

/** The filter that filters by verdict alone. */
export const noFilter = { speaker: null, kind: null, evidence: null, review: null, missing: null } as const;

/** True if the filter has more than a verdict. */
export function isNarrowed(filter: ListFilter): boolean {
  return Object.keys(noFilter).some((part) => filter[part as keyof typeof noFilter] !== null);
}

/**
 * Returns the filter of a verdict's pill or key. It drops the filter of disagreements. For open claims it also drops filters
 * by what is missing and by second readings: an open claim has neither, so the list would be empty.
 */
export function verdictFilter({ review }: ListFilter, verdict: ListFilter['verdict']): Partial<ListFilter> {
  if (verdict === 'open') return { verdict, review: null, missing: null };
  return review === 'disagreed' ? { verdict, review: null } : { verdict };
}

/** True if the list differs from all claims of the article and from all its open claims. */
export function isOwnList(filter: ListFilter): boolean {
  return isNarrowed(filter) || (filter.verdict !== 'all' && filter.verdict !== 'open');
}

/** The properties by which a claim is listed. */
export interface ListedBy {
  verdict: Verdict;
  /** '' for the article's own voice. */
  speaker: string;
  kind: ClaimKind | null;
  hasEvidence: boolean;
  review: ReviewState;
  missing: readonly Missing[];
}

/**
 * The selected claims, each with the properties by which it was listed when it was selected. They keep their places in the
 * list until other claims are selected.
 */
export type Held = ReadonlyMap<Id, ListedBy>;

export interface ListedClaims {
  ids: readonly Id[];
  /** How many of them come before the part with the decided claims; all of the list's own if there is no such part. */
  open: number;
  /** How many come after all others: they are selected, but the filter does not ask for them. */
  outside: number;
}

/** What the list is made from. */
export type ListData = Pick<ArticleData, 'order' | 'claims' | 'evidence' | 'reviews' | 'speakers'>;

/**
 * Returns the name under which a claim's speaker is known, the fullest if there are several; null for the article's own
 * voice.
 */
export function knownName(speakers: KnownSpeakers, { attribution }: Claim): string | null {
  return attribution && (speakers.get(attribution.speaker)?.name ?? attribution.speaker);
}

/** Returns the properties by which a claim is listed, as they are now. */
export function listedBy(data: ListData, claim: Claim): ListedBy {
  return {
    verdict: claim.verdict,
    speaker: knownName(data.speakers, claim) ?? '',
    kind: claim.kind,
    hasEvidence: data.evidence.has(claim.id),
    review: reviewStateOf(claim, reviewsOf(data, claim.id)),
    missing: missingFor(claim, evidenceOf(data, claim.id)),
  };
}

/**
 * Returns the claims to list: of all verdicts the open ones first, each part in article order; of one verdict in article
 * order. Held claims are always in the list, in the places that they had when they were selected, so that no row moves away
 * while the checker looks at it. Held claims that the filter asked for neither then nor now come last. Linear.
 */
export function listClaims(data: ListData, filter: ListFilter, held: Held): ListedClaims {
  const isParted = filter.verdict === 'all';
  const open: Id[] = [];
  const decided: Id[] = [];
  const outside: Id[] = [];
  for (const id of data.order.ids) {
    const claim = data.claims.get(id);
    if (claim === undefined) continue;
    const then = held.get(id);
    const by = then !== undefined && matches(then, filter) ? then : listedBy(data, claim);
    if (matches(by, filter)) (isParted && by.verdict !== 'unchecked' ? decided : open).push(id);
    else if (then !== undefined) outside.push(id);
  }
  return { ids: [...open, ...decided, ...outside], open: open.length, outside: outside.length };
}

function matches(by: ListedBy, filter: ListFilter): boolean {
  const { verdict, speaker, kind, hasEvidence, review, missing } = by;
  if (filter.missing === 'any' && missing.length === 0) return false;
  if (filter.missing !== null && filter.missing !== 'any' && !missing.includes(filter.missing)) return false;
  if (filter.evidence !== null && hasEvidence !== (filter.evidence === 'some')) return false;
  if (filter.review !== null && !matchesReview(verdict, review, filter.review)) return false;
  if (filter.kind !== null && kind !== filter.kind) return false;
  if (filter.speaker !== null && speaker !== filter.speaker) return false;
  if (filter.verdict === 'all') return true;
  return verdict === (filter.verdict === 'open' ? 'unchecked' : filter.verdict);
}

function matchesReview(
  verdict: Verdict,
  state: ReviewState,
  asked: NonNullable<ListFilter['review']>,
): boolean {
  if (asked !== 'waiting') return state === asked;
  return verdict !== 'unchecked' && (state === 'none' || state === 'outdated');
}

/** Returns how many of an article's claims have a disagreement that nobody has settled. */
export function countDisagreements({ order, reviews }: Pick<ArticleData, 'order' | 'reviews'>): number {
  let count = 0;
  for (const [id, list] of reviews) if (order.numbers.has(id) && list.some(isOpenDisagreement)) count++;
  return count;
}

/** Returns how many of an article's claims have a disagreement that this checker may settle. */
export function countToSettle(
  { order, claims, reviews }: Pick<ArticleData, 'order' | 'claims' | 'reviews'>,
  checkerId: Id | null,
): number {
  let count = 0;
  for (const [id, list] of reviews) {
    const claim = order.numbers.has(id) ? claims.get(id) : undefined;
    const isTheirs = (review: Review): boolean =>
      claim !== undefined && isOpenDisagreement(review) && !isOwnDisagreement(review, claim, checkerId);
    if (list.some(isTheirs)) count++;
  }
  return count;
}

/** Returns the speakers and kinds that the claims have, each in alphabetical order of the interface's language. */
export function filterChoices(
  data: Pick<ArticleData, 'order' | 'claims'>,
  language: string,
): { speakers: string[]; kinds: ClaimKind[]; ownVoice: boolean } {
  const speakers = new Set<string>();
  const kinds = new Set<ClaimKind>();
  let ownVoice = false;
  for (const id of data.order.ids) {
    const claim = data.claims.get(id);
    if (claim === undefined) continue;
    if (claim.attribution === null) ownVoice = true;
    else speakers.add(claim.attribution.speaker);
    if (claim.kind !== null) kinds.add(claim.kind);
  }
  const { compare } = new Intl.Collator(language);
  return { speakers: [...speakers].sort(compare), kinds: [...kinds].sort(), ownVoice };
}
