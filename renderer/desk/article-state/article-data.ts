import type { Article, Block, Sentence, Version } from '../../../core/model/article/article.ts';
import type { Change } from '../../../core/model/history/change.ts';
import { compareClaims, isLive, type Claim } from '../../../core/model/claim/claim.ts';
import type { ArticleState, VerdictCounts } from '../../../core/contract/index.ts';
import {
  coverageOf,
  coversText,
  sentenceStates,
  type Coverage,
  type SentenceState,
} from '../../../core/model/article/coverage.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import type { UndoState } from '../../../core/model/history/undo.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Review } from '../../../core/model/review/review.ts';
import type { Checker, Session } from '../../../core/model/session.ts';
import { knownSpeakers, type KnownSpeakers } from '../../../core/speakers/known-speakers.ts';
import { offerOf, type Offer } from '../../../core/model/claim/suggestions.ts';
import { orderClaims, type ClaimOrder } from './claim-order.ts';
import { sittingsAfter, type Sitting } from './sitting.ts';
import { stopsOf, type Stop } from './stops.ts';

/** An article as the library holds it, and what follows from it. */
export interface ArticleData {
  article: Article;
  version: Version;
  /** Every version of the article, the oldest first. */
  versions: ArticleState['versions'];
  /** By position. */
  blocks: readonly Block[];
  /** By position. */
  sentences: readonly Sentence[];
  claims: ReadonlyMap<Id, Claim>;
  /** The evidence that is not removed, by claim, oldest first. */
  evidence: ReadonlyMap<Id, readonly Evidence[]>;
  /** The reviews that second readers did not take back, by claim, oldest first. */
  reviews: ReadonlyMap<Id, readonly Review[]>;
  /** Evidence that only represents a colleague's protected source. */
  redactedEvidence: ReadonlySet<Id>;
  checkers: readonly Checker[];
  history: UndoState;
  /** Earlier sittings, the oldest first. */
  sessions: readonly Session[];
  /** The changes since the article was opened, one item for each checker, the one who worked last at the end. */
  sittings: readonly Sitting[];

  stops: readonly Stop[];
  order: ClaimOrder;
  counts: VerdictCounts;
  states: ReadonlyMap<string, SentenceState>;
  coverage: Coverage;
  /** How many of the untouched suggestions are shown. */
  offer: Offer;
  /** The people whom the claims' speaker names mean. */
  speakers: KnownSpeakers;
  /** The suggestions that were dismissed, in article order. */
  dismissed: readonly Claim[];
}

/** Returns the data of an article that has just been opened. */
export function dataFrom(state: ArticleState): ArticleData {
  const blocks = state.blocks.toSorted((a, b) => a.position - b.position);
  const sentences = state.sentences.toSorted((a, b) => a.position - b.position);
  const claims = new Map(state.claims.map((claim) => [claim.id, claim]));
  const states = sentenceStates(blocks, sentences, claims.values());
  return {
    article: state.article,
    version: state.version,
    versions: state.versions,
    blocks,
    sentences,
    claims,
    evidence: byClaim(state.evidence),
    reviews: byClaim(state.reviews),
    redactedEvidence: new Set(state.redactedEvidence),
    checkers: state.checkers,
    history: state.history,
    sessions: state.sessions,
    sittings: [],
    stops: stopsOf(blocks, sentences),
    order: orderClaims(claims.values(), blocks),
    counts: countVerdicts(claims.values()),
    states,
    coverage: coverageOf(states),
    offer: offerOf(claims.values()),
    speakers: speakersIn(claims.values(), state.version, state.article),
    dismissed: dismissedOf(claims.values()),
  };
}

/** What belongs to a claim: evidence and reviews. */
type OfClaim = Pick<Evidence, 'id' | 'claimId' | 'removed'>;

function byClaim<Part extends OfClaim>(parts: readonly Part[]): Map<Id, Part[]> {
  const found = new Map<Id, Part[]>();
  for (const part of parts) {
    if (part.removed) continue;
    const list = found.get(part.claimId);
    if (list === undefined) found.set(part.claimId, [part]);
    else list.push(part);
  }
  for (const list of found.values()) list.sort(byAge);
  return found;
}

function byAge(a: OfClaim, b: OfClaim): number {
  return a.id < b.id ? -1 : 1;
}

function dismissedOf(claims: Iterable<Claim>): readonly Claim[] {
  return [...claims].filter(({ status, removed }) => status === 'dismissed' && !removed).sort(compareClaims);
}

function countVerdicts(claims: Iterable<Claim>): VerdictCounts {
  const counts = { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
  for (const claim of claims) if (isLive(claim)) counts[claim.verdict]++;
  return counts;
}

/**
 * Returns the data after a change that main has committed. Only the parts that the change touches are made anew: after a
 * verdict, the order, the coverage and every other claim are the same objects as before.
 */
export function applyChange(data: ArticleData, whole: Change): ArticleData {
  if (whole.articleId !== data.article.id) return data;
  const change = partFor(data.version.id, whole);
  const blocks = replaced(data.blocks, change.blocks);
  const sentences = replaced(data.sentences, change.sentences);
  const moved = change.claims.some((claim) => isMoved(data.claims.get(claim.id), claim));
  const claims = change.claims.length === 0 ? data.claims : new Map(data.claims);
  for (const claim of change.claims)
    (claims as Map<Id, Claim>).set(claim.id, withSameParts(data.claims.get(claim.id), claim));
  const detected = change.claims.some(({ origin }) => origin === 'detector');
  const covered = moved || change.claims.some((claim) => isCovering(data.claims.get(claim.id), claim));
  const states = statesAfter(data, { blocks, sentences, claims, covered }, change);
  return {
    ...data,
    article: change.article ?? data.article,
    blocks,
    sentences,
    claims,
    evidence: partsAfter(data.evidence, change.evidence),
    reviews: partsAfter(data.reviews, change.reviews),
    history: change.history,
    sittings: sittingsAfter(data.sittings, change.events),
    order: moved ? orderClaims(claims.values(), blocks) : data.order,
    counts: countsAfter(data, change.claims),
    states,
    coverage: states === data.states ? data.coverage : coverageOf(states),
    offer: detected ? offerOf(claims.values()) : data.offer,
    speakers: speakersAfter(data, claims, change),
    dismissed: detected ? dismissedOf(claims.values()) : data.dismissed,
  };
}

function speakersIn(
  claims: Iterable<Claim>,
  { text }: Pick<Version, 'text'>,
  { language }: Pick<Article, 'language'>,
): KnownSpeakers {
  const names = [...claims].flatMap((claim) => (isLive(claim) ? (claim.attribution?.speaker ?? []) : []));
  return knownSpeakers(names, text, language);
}

function speakersAfter(
  data: ArticleData,
  claims: ArticleData['claims'],
  { claims: changed, article }: Change,
): KnownSpeakers {
  const now = article ?? data.article;
  const nameOf = (claim: Claim | undefined) => claim && isLive(claim) && claim.attribution?.speaker;
  const isSame = changed.every(
    (claim) => (nameOf(data.claims.get(claim.id)) || '') === (nameOf(claim) || ''),
  );
  if (isSame && now.language === data.article.language) return data.speakers;
  return speakersIn(claims.values(), data.version, now);
}

/** An undo may change another version of the article than the one on the desk. */
function partFor(shown: Id, change: Change): Change {
  const isShown = ({ versionId }: { versionId: Id }) => versionId === shown;
  return {
    ...change,
    blocks: change.blocks.filter(isShown),
    sentences: change.sentences.filter(isShown),
    claims: change.claims.filter(isShown),
  };
}

/** Returns the list with the parts of `news` in their places; the same list if there is no news. */
function replaced<Part extends { position: number }>(
  list: readonly Part[],
  news: readonly Part[],
): readonly Part[] {
  if (news.length === 0) return list;
  const next = [...list];
  for (const part of news) next[part.position] = part;
  return next;
}

/**
 * Returns a claim that keeps the parts of its former state that are equal. The claim comes from another process, as a copy,
 * and a component that shows a part is drawn anew only if the part is another object.
 */
function withSameParts(before: Claim | undefined, after: Claim): Claim {
  if (before === undefined) return after;
  const known: Record<string, unknown> = before;
  const same = Object.entries(after).filter(([name, part]) => {
    const isOther = typeof part === 'object' && part !== known[name];
    return isOther && JSON.stringify(part) === JSON.stringify(known[name]);
  });
  if (same.length === 0) return after;
  return { ...after, ...(Object.fromEntries(same.map(([name]) => [name, known[name]])) as Partial<Claim>) };
}

/** True if a claim is new in the text, removed from it, or moved within it. */
function isMoved(before: Claim | undefined, after: Claim): boolean {
  const wasLive = before !== undefined && isLive(before);
  if (wasLive !== isLive(after)) return true;
  return wasLive && (before.start !== after.start || before.end !== after.end);
}

/** True if a claim begins or ceases to clear its sentences. A suggestion that is kept becomes the checker's own claim. */
function isCovering(before: Claim | undefined, after: Claim): boolean {
  return (before !== undefined && coversText(before)) !== coversText(after);
}

interface TextAfter {
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  claims: ReadonlyMap<Id, Claim>;
  covered: boolean;
}

function statesAfter(data: ArticleData, after: TextAfter, change: Change): ArticleData['states'] {
  if (after.covered || change.blocks.length > 0)
    return sentenceStates(after.blocks, after.sentences, after.claims.values());
  if (change.sentences.length === 0) return data.states;
  const states = new Map(data.states);
  for (const { id, noClaim } of change.sentences) {
    const state = states.get(id);
    if (state === 'noClaim' || state === 'untouched') states.set(id, noClaim ? 'noClaim' : 'untouched');
  }
  return states;
}

function countsAfter(data: ArticleData, changed: readonly Claim[]): VerdictCounts {
  if (changed.length === 0) return data.counts;
  const counts = { ...data.counts };
  for (const claim of changed) {
    const before = data.claims.get(claim.id);
    if (before !== undefined && isLive(before)) counts[before.verdict]--;
    if (isLive(claim)) counts[claim.verdict]++;
  }
  return counts;
}

function partsAfter<Part extends OfClaim>(
  parts: ReadonlyMap<Id, readonly Part[]>,
  changed: readonly Part[],
): ReadonlyMap<Id, readonly Part[]> {
  if (changed.length === 0) return parts;
  const next = new Map(parts);
  for (const piece of changed) {
    // Joining claims, or undoing that, moves evidence to another claim.
    const owner = [...next].find(([, list]) => list.some(({ id }) => id === piece.id))?.[0];
    if (owner !== undefined && owner !== piece.claimId)
      next.set(
        owner,
        (next.get(owner) ?? []).filter(({ id }) => id !== piece.id),
      );
    const others = (next.get(piece.claimId) ?? []).filter(({ id }) => id !== piece.id);
    const list = piece.removed ? others : [...others, piece];
    next.set(piece.claimId, list.sort(byAge));
  }
  return next;
}

/** Returns the data without pieces of evidence that were erased. */
export function withoutEvidence(data: ArticleData, ids: readonly Id[]): ArticleData {
  const kept = [...data.evidence].map(
    ([claimId, pieces]) => [claimId, pieces.filter(({ id }) => !ids.includes(id))] as const,
  );
  return { ...data, evidence: new Map(kept) };
}

/** Returns the evidence of a claim; the same empty list for every claim that has none. */
export function evidenceOf(data: Pick<ArticleData, 'evidence'>, claimId: Id): readonly Evidence[] {
  return data.evidence.get(claimId) ?? noEvidence;
}

const noEvidence: readonly Evidence[] = [];

/** Returns what second readers say about a claim; the same empty list for every claim without a review. */
export function reviewsOf(data: Pick<ArticleData, 'reviews'>, claimId: Id): readonly Review[] {
  return data.reviews.get(claimId) ?? noReviews;
}

const noReviews: readonly Review[] = [];
