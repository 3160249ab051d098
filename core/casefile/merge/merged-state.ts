import { ArticleDetails } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import type { Event } from '../../model/history/event.ts';
import type { Review } from '../../model/review/review.ts';
import { claimOf } from './claims.ts';
import type { Derive } from './derive.ts';
import type { Entry } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import type { Graph } from './graph.ts';
import { lastOf, latest } from './registers.ts';
import { independentReviews, reviewOf } from './reviews.ts';
import { sameThings, type SameThings } from './same-things.ts';
import { trailsOf, type Trail } from './trails.ts';

/**
 * What an article's histories say together: the state that a merge brings an article to. It follows from the set of entries
 * alone, so that neither the order nor the number of merges makes a difference. Not part of it are what is a library's own:
 * whether the article is deleted or put away, the numbers of its versions, the sittings' clocks.
 */
export interface MergedState {
  details: Partial<ArticleDetails>;
  /** Whether a block counts as text, and whether a sentence has no claim, of those that are not as they were loaded. */
  blocks: ReadonlyMap<string, boolean>;
  sentences: ReadonlyMap<string, boolean>;
  claims: ReadonlyMap<string, Claim>;
  evidence: ReadonlyMap<string, Evidence>;
  reviews: ReadonlyMap<string, Review>;
  /** The id that stands for a thing that has several. */
  nameOf: SameThings['nameOf'];
  /** False for an entry that only stands for what is here itself. */
  counts(event: Event): boolean;
}

/** Returns what a history says of an article. */
export function mergedState(graph: Graph, derive: Derive): MergedState {
  const same = sameThings(graph, derive);
  const trails = trailsOf(graph, same.nameOfEvent);
  const evidence = new Map<string, Evidence>();
  const reviews = new Map<string, Review>();
  const work = new Map<string, Entry[]>();
  const belongs = (claimId: string, { writes }: Trail): void => {
    work.set(claimId, [...(work.get(claimId) ?? []), ...writes]);
  };
  for (const trail of trails.values()) {
    const piece = trail.entity === 'evidence' ? evidenceOf(graph, trail, same) : null;
    if (piece !== null) evidence.set(trail.id, piece);
    const review = trail.entity === 'review' ? reviewOf(graph, trail, same) : null;
    if (review !== null) reviews.set(trail.id, review);
    const part = piece ?? review;
    if (part !== null) belongs(part.claimId, trail);
  }
  const claims = new Map<string, Claim>();
  for (const trail of trails.values()) {
    const claim = trail.entity === 'claim' ? claimOf(graph, trail, work.get(trail.id) ?? [], same) : null;
    if (claim === null) continue;
    claims.set(trail.id, claim);
    for (const review of independentReviews(graph, claim, trail.writes, derive, (id) => trails.get(id)))
      reviews.set(review.id, review);
  }
  return {
    details: detailsOf(graph, trails),
    blocks: marks(graph, trails, 'block', 'isText'),
    sentences: marks(graph, trails, 'sentence', 'noClaim'),
    claims,
    evidence,
    reviews,
    nameOf: same.nameOf,
    counts: (event) => same.nameOfEvent(event) !== null,
  };
}

function detailsOf(graph: Graph, trails: ReadonlyMap<string, Trail>): Partial<ArticleDetails> {
  const trail = [...trails.values()].find(({ entity }) => entity === 'article');
  if (trail === undefined) return {};
  const details: Record<string, unknown> = {};
  for (const name of Object.keys(ArticleDetails.shape)) {
    const set = latest(graph, trail.writes, name);
    const value = set === undefined ? trail.makings[0]?.event.to[name] : set;
    if (value !== undefined) details[name] = value;
  }
  return details;
}

/** Marks that are set, one way or the other: one that is as the text was loaded with is none. */
function marks(
  graph: Graph,
  trails: ReadonlyMap<string, Trail>,
  entity: Event['entity'],
  field: 'isText' | 'noClaim',
): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const trail of trails.values()) {
    if (trail.entity !== entity) continue;
    const loaded = trail.first.event.from?.[field];
    const value = lastOf(graph, trail.writes).at(-1)?.event.to[field];
    if (typeof value === 'boolean' && value !== loaded) found.set(trail.id, value);
  }
  return found;
}
