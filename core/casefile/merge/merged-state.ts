import { ArticleDetails } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import type { Event } from '../../model/history/event.ts';
import type { Review } from '../../model/review/review.ts';
import type { ProofTick } from '../../model/proof-tick.ts';
import { claimOf } from './claims.ts';
import type { DeriveId, Entry } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import type { Graph } from './graph.ts';
import { lastOf, latest, isRemoved, removalsOf } from './registers.ts';
import { independentReviews, reviewOf } from './reviews.ts';
import { sameEntities, type SameEntities } from './same-entities.ts';
import { entityHistories, type EntityHistory } from './entity-history.ts';
import { MOST_FILES_OF_SOURCE, type Source } from '../../model/source/source.ts';
import { sourceFieldsMerged } from '../../model/source/fields.ts';
import { filesMerged, isProtectedMerged, knownByMerged, staysThere, writtenFields } from './source-fields.ts';

/**
 * The state that a merge gives an article. It follows only from the set of all entries, so that neither the order nor
 * the number of merges makes a difference. It leaves out what each library has for itself: whether the article is
 * deleted or archived, the numbers of its versions, the times of the sittings.
 */
export interface MergedState {
  details: Partial<ArticleDetails>;
  /** Whether a block counts as text, and whether a sentence has no claim, for those that differ from the load. */
  blocks: ReadonlyMap<string, boolean>;
  sentences: ReadonlyMap<string, boolean>;
  claims: ReadonlyMap<string, Claim>;
  evidence: ReadonlyMap<string, Evidence>;
  reviews: ReadonlyMap<string, Review>;
  sources: ReadonlyMap<string, Source>;
  proofTicks: ReadonlyMap<string, ProofTick>;
  /** The one id of a thing that has several. */
  nameOf: SameEntities['nameOf'];
  /** False for an entry of redacted evidence whose source is here. */
  counts(event: Event): boolean;
}

/** Returns the state of an article by its history. */
export function mergedState(graph: Graph, derive: DeriveId): MergedState {
  const same = sameEntities(graph, derive);
  const histories = entityHistories(graph, same.nameOfEvent);
  const evidence = new Map<string, Evidence>();
  const reviews = new Map<string, Review>();
  const sources = new Map<string, Source>();
  const proofTicks = new Map<string, ProofTick>();
  const work = new Map<string, Entry[]>();
  const belongs = (claimId: string, { writes }: EntityHistory): void => {
    work.set(claimId, [...(work.get(claimId) ?? []), ...writes]);
  };
  for (const history of histories.values()) {
    const piece = history.entity === 'evidence' ? evidenceOf(graph, history, same) : null;
    if (piece !== null) evidence.set(history.id, piece);
    const review = history.entity === 'review' ? reviewOf(graph, history, same) : null;
    if (review !== null) reviews.set(history.id, review);
    const source = history.entity === 'source' ? mergedSource(graph, history) : null;
    if (source !== null) sources.set(history.id, source);
    const tick = history.entity === 'proofTick' ? mergedTick(graph, history) : null;
    if (tick !== null) proofTicks.set(history.id, tick);
    const part = piece ?? review;
    if (part !== null) belongs(part.claimId, history);
  }
  const claims = new Map<string, Claim>();
  for (const history of histories.values()) {
    const claim =
      history.entity === 'claim' ? claimOf(graph, history, work.get(history.id) ?? [], same) : null;
    if (claim === null) continue;
    claims.set(history.id, claim);
    for (const review of independentReviews(graph, claim, history.writes, derive, (id) => histories.get(id)))
      reviews.set(review.id, review);
  }
  return {
    details: detailsOf(graph, histories),
    blocks: marks(graph, histories, 'block', 'isText'),
    sentences: marks(graph, histories, 'sentence', 'noClaim'),
    claims,
    evidence,
    reviews,
    sources,
    proofTicks,
    nameOf: same.nameOf,
    counts: (event) => same.nameOfEvent(event) !== null,
  };
}

function detailsOf(graph: Graph, histories: ReadonlyMap<string, EntityHistory>): Partial<ArticleDetails> {
  const history = [...histories.values()].find(({ entity }) => entity === 'article');
  if (history === undefined) return {};
  const details: Record<string, unknown> = {};
  for (const name of Object.keys(ArticleDetails.shape)) {
    const set = latest(graph, history.writes, name);
    const value = set === undefined ? history.makings[0]?.event.to[name] : set;
    if (value !== undefined) details[name] = value;
  }
  return details;
}

/** Marks that differ from how the text was loaded. */
function marks(
  graph: Graph,
  histories: ReadonlyMap<string, EntityHistory>,
  entity: Event['entity'],
  field: 'isText' | 'noClaim',
): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const history of histories.values()) {
    if (history.entity !== entity) continue;
    const loaded = history.first.event.from?.[field];
    const value = lastOf(graph, history.writes).at(-1)?.event.to[field];
    if (typeof value === 'boolean' && value !== loaded) found.set(history.id, value);
  }
  return found;
}

/**
 * Returns a tick of the proof list as a history leaves it, or null if nobody made it. Two checkers who ticked the same line have
 * a tick each: whoever takes the line's tick away takes away those that they see.
 */
function mergedTick(graph: Graph, history: EntityHistory): ProofTick | null {
  const { writes, makings, unmakings } = history;
  const made = makings[0];
  if (made === undefined) return null;
  const base = made.event.to as unknown as ProofTick;
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0;
  return { ...base, removed: isUnmade || isRemoved(graph, removalsOf(history), writes) };
}

const LATEST = sourceFieldsMerged('latest');
const TEXTS = sourceFieldsMerged('text');

/** Returns a source of an article as a history leaves it, or null if nobody added it, or it was erased. */
function mergedSource(graph: Graph, history: EntityHistory): Source | null {
  const { writes, makings, unmakings } = history;
  const made = makings[0];
  if (made === undefined || Object.keys(made.event.to).length === 0) return null;
  const base = made.event.to as unknown as Source;
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0 && !staysThere(graph, writes);
  return {
    ...base,
    ...writtenFields(graph, writes, LATEST, TEXTS),
    protected: isProtectedMerged(graph, writes, base.protected),
    knownBy: knownByMerged(graph, writes, base.knownBy),
    attachments: filesMerged(graph, history, base.attachments, MOST_FILES_OF_SOURCE),
    removed: isUnmade || isRemoved(graph, removalsOf(history), writes),
  };
}
