import type { Article, Block, Sentence, Version } from '../../../core/model/article/article.ts';
import { compareClaims, isLive, type Claim } from '../../../core/model/claim/claim.ts';
import type { ArticleState, VerdictCounts } from '../../../core/contract/index.ts';
import {
  coverageOf,
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
import type { Sitting } from './sitting.ts';
import { ticksByLine, type ProofTick } from '../../../core/model/proof-tick.ts';
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
  /** The ticks that stand on the proof list. */
  proofTicks: ReadonlyMap<Id, ProofTick>;
  /** The same by line (proofKey), the oldest first. */
  ticked: ReadonlyMap<string, readonly ProofTick[]>;
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
    proofTicks: new Map(state.proofTicks.map((tick) => [tick.id, tick])),
    ticked: ticksByLine(state.proofTicks),
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
export type OfClaim = Pick<Evidence, 'id' | 'claimId' | 'removed'>;

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

export function byAge(a: OfClaim, b: OfClaim): number {
  return a.id < b.id ? -1 : 1;
}

export function dismissedOf(claims: Iterable<Claim>): readonly Claim[] {
  return [...claims].filter(({ status, removed }) => status === 'dismissed' && !removed).sort(compareClaims);
}

function countVerdicts(claims: Iterable<Claim>): VerdictCounts {
  const counts = { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
  for (const claim of claims) if (isLive(claim)) counts[claim.verdict]++;
  return counts;
}

export function speakersIn(
  claims: Iterable<Claim>,
  { text }: Pick<Version, 'text'>,
  { language }: Pick<Article, 'language'>,
): KnownSpeakers {
  const names = [...claims].flatMap((claim) => (isLive(claim) ? (claim.attribution?.speaker ?? []) : []));
  return knownSpeakers(names, text, language);
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
