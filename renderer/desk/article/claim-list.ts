import { missingFor, type Claim, type ClaimKind, type Missing } from '../../../core/claim.ts';
import type { Id } from '../../../core/ids.ts';
import type { Verdict } from '../../../core/verdict.ts';
import { reviewStateOf } from '../../../core/review.ts';
import { evidenceOf, reviewsOf, type ArticleData } from './article-data.ts';

/** Which claims the list shows. */
export interface ListFilter {
  verdict: 'open' | 'all' | Exclude<Verdict, 'unchecked'>;
  /** A speaker's name; '' for the claims in the article's own voice; null for all. */
  speaker: string | null;
  kind: ClaimKind | null;
  evidence: 'some' | 'none' | null;
  /** waiting: decided, and nobody has signed it off as it is. */
  review: 'disagreed' | 'signedOff' | 'waiting' | null;
  /** What their ticks still ask for; any: whatever it is. */
  missing: Missing | 'any' | null;
}

/** No filter but the verdict. */
export const noFilter = { speaker: null, kind: null, evidence: null, review: null, missing: null } as const;

/** True where more than the verdict is filtered by. */
export function isNarrowed(filter: ListFilter): boolean {
  return Object.keys(noFilter).some((part) => filter[part as keyof typeof noFilter] !== null);
}

/**
 * The selected claims, each with the verdict that it had when it was selected: they keep their places in the list until others
 * are.
 */
export type Held = ReadonlyMap<Id, Verdict>;

export interface ListedClaims {
  ids: readonly Id[];
  /** How many of them stand before those that are parted from them as decided; all, where nothing is parted. */
  open: number;
}

/** What the list is made from. */
export type ListData = Pick<ArticleData, 'order' | 'claims' | 'evidence' | 'reviews'>;

/**
 * Returns the claims to list: of all verdicts the open ones first, each part in article order; of one verdict in article
 * order. Those held are always among them, where the verdicts that they had put them, so that no row runs away from under
 * the checker's eyes. Linear.
 */
export function listClaims(data: ListData, filter: ListFilter, held: Held): ListedClaims {
  // A selected claim of another verdict, one that undo went to say, is no part of its own in a list of one verdict.
  const isParted = filter.verdict === 'all';
  const open: Id[] = [];
  const decided: Id[] = [];
  for (const id of data.order.ids) {
    const claim = data.claims.get(id);
    if (claim === undefined) continue;
    const verdict = held.get(id) ?? claim.verdict;
    if (!held.has(id) && !matches(data, claim, verdict, filter)) continue;
    (isParted && verdict !== 'unchecked' ? decided : open).push(id);
  }
  return { ids: [...open, ...decided], open: open.length };
}

function matches(data: ListData, claim: Claim, verdict: Verdict, filter: ListFilter): boolean {
  if (filter.evidence !== null && data.evidence.has(claim.id) !== (filter.evidence === 'some')) return false;
  if (filter.review !== null && !matchesReview(data, claim, filter.review)) return false;
  if (filter.missing !== null && !lacks(data, claim, filter.missing)) return false;
  if (filter.kind !== null && claim.kind !== filter.kind) return false;
  if (filter.speaker !== null && (claim.attribution?.speaker ?? '') !== filter.speaker) return false;
  if (filter.verdict === 'all') return true;
  return verdict === (filter.verdict === 'open' ? 'unchecked' : filter.verdict);
}

function lacks(data: ListData, claim: Claim, wanted: Missing | 'any'): boolean {
  const missing = missingFor(claim, evidenceOf(data, claim.id));
  return wanted === 'any' ? missing.length > 0 : missing.includes(wanted);
}

function matchesReview(data: ListData, claim: Claim, wanted: NonNullable<ListFilter['review']>): boolean {
  const state = reviewStateOf(claim, reviewsOf(data, claim.id));
  if (wanted !== 'waiting') return state === wanted;
  return claim.verdict !== 'unchecked' && (state === 'none' || state === 'outdated');
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
