import { isLive, type Claim } from '../../model/claim/claim.ts';
import { claimFieldsMerged } from '../../model/claim/fields.ts';
import { canonicalJson } from '../../model/history/event.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { LISTS, type MergePreview, type WholePreview } from '../merge-preview.ts';
import { underNames } from './drafts.ts';
import type { MergedState } from './merged-state.ts';
import type { KeptProtection } from './keep-protection.ts';
import type { PreparedMerge } from './prepare.ts';
import { cutAt } from '../../kernel/tidy.ts';
import { ArticleDetails } from '../../model/article/article.ts';

/** How many rows of a list are shown, and how much of a claim's words. Nobody reads more before a merge. */
export const MOST_SHOWN = 200;
const QUOTE_SHOWN = 500;

/** Returns what a prepared merge will do. */
export function previewOf({
  before,
  after,
  brought,
  graph,
  lowered,
}: PreparedMerge & Pick<KeptProtection, 'lowered'>): WholePreview {
  const worked = new Set(brought.map(({ event }) => after.nameOf(event.entityId)));
  const known = new Map([...before.claims].map(([id, claim]) => [after.nameOf(id), claim]));
  const both = new Set(
    brought
      .filter(({ event }) => event.entity === 'claim' && event.from === null)
      .map(({ event }) => after.nameOf(event.entityId))
      .filter((id) => known.has(id)),
  );
  const preview: WholePreview = {
    people: peopleOf(brought.filter(({ event }) => !graph.isUndone(event))),
    added: [],
    same: [],
    ticks: [],
    agreed: [],
    disagreed: [],
    changed: [],
    removed: [],
    restored: [],
    stayRemoved: [],
    evidence: countParts(before.evidence, after.evidence),
    sources: countParts(before.sources, after.sources),
    proofTicks: countParts(before.proofTicks, after.proofTicks),
    reviews: countReviews(before, after),
    sentences: countMarks(underNames(before.sentences, after), after.sentences),
    blocks: countMarks(underNames(before.blocks, after), after.blocks),
    details: changedDetails(before, after),
    lowered,
  };
  const claims = [...after.claims.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const claim of claims) {
    const line = { claimId: claim.id, quote: claim.quote };
    const was = known.get(claim.id);
    const [wasLive, live] = [was !== undefined && isLive(was), isLive(claim)];
    if (was === undefined && live) preview.added.push({ ...line, verdict: claim.verdict });
    if (both.has(claim.id) && live) preview.same.push(line);
    if (was !== undefined && wasLive && !live) preview.removed.push(line);
    if (was !== undefined && !wasLive && live) preview.restored.push(line);
    if (was !== undefined && !wasLive && !live && worked.has(claim.id)) preview.stayRemoved.push(line);
    if (was !== undefined && wasLive && live) compareClaim(preview, was, claim, line);
  }
  for (const review of after.reviews.values()) addOpinion(preview, review, before, after);
  return preview;
}

/**
 * Returns the part of a preview that is shown. A case file with tens of thousands of claims must not block the window
 * that asks.
 */
export function shownOf(preview: WholePreview): MergePreview {
  const first = <Row>(rows: readonly Row[]): Row[] => rows.slice(0, MOST_SHOWN);
  const lines = <Row extends { quote: string }>(rows: readonly Row[]): Row[] =>
    first(rows).map((row) => ({ ...row, quote: cutAt(row.quote, QUOTE_SHOWN) }));
  return {
    ...preview,
    people: first(preview.people),
    added: lines(preview.added),
    same: lines(preview.same),
    ticks: lines(preview.ticks),
    agreed: lines(preview.agreed),
    disagreed: lines(preview.disagreed),
    changed: lines(preview.changed),
    removed: lines(preview.removed),
    restored: lines(preview.restored),
    stayRemoved: lines(preview.stayRemoved),
    lowered: preview.lowered.map((row) => ({ ...row, quote: cutAt(row.quote, QUOTE_SHOWN) })),
    counts: Object.fromEntries(LISTS.map((list) => [list, preview[list].length])) as MergePreview['counts'],
  };
}

/** True if nothing visible changes, although entries of the history come in. */
export function isEmptyPreview({
  people: _people,
  stayRemoved: _stay,
  counts: _counts,
  ...rest
}: MergePreview): boolean {
  return Object.values(rest).every((part) =>
    Array.isArray(part)
      ? part.length === 0
      : typeof part === 'number'
        ? part === 0
        : Object.values(part).every((count) => count === 0),
  );
}

function peopleOf(brought: PreparedMerge['brought']): WholePreview['people'] {
  const steps = new Map<Id, Set<Id>>();
  for (const { event } of brought)
    steps.set(event.checkerId, (steps.get(event.checkerId) ?? new Set()).add(event.step));
  return [...steps]
    .map(([checkerId, own]) => ({ checkerId, changes: own.size }))
    .sort((a, b) => b.changes - a.changes || (a.checkerId < b.checkerId ? -1 : 1));
}

function compareClaim(
  preview: WholePreview,
  was: Claim,
  claim: Claim,
  line: { claimId: Id; quote: string },
): void {
  for (const tick of ['verdict', 'said'] as const)
    if (was[tick] !== claim[tick])
      preview.ticks.push({ ...line, tick, from: was[tick], to: claim[tick], by: claim[`${tick}By`] });
  const others = ['quote', ...claimFieldsMerged('latest'), ...claimFieldsMerged('text')] as const;
  if (others.some((field) => canonicalJson(was[field]) !== canonicalJson(claim[field])))
    preview.changed.push(line);
}

function addOpinion(preview: WholePreview, review: Review, before: MergedState, after: MergedState): void {
  const claim = after.claims.get(review.claimId);
  if (review.independent !== true || review.removed || claim === undefined || !isLive(claim)) return;
  const known = before.reviews.get(review.id);
  if (known !== undefined && !known.removed) return;
  const line = { claimId: claim.id, quote: claim.quote };
  const said = review.said ?? null;
  if (review.agrees)
    preview.agreed.push(
      said === null
        ? { ...line, tick: 'verdict', verdict: review.ofVerdict }
        : { ...line, tick: 'said', verdict: review.ofSaid },
    );
  else
    preview.disagreed.push({
      ...line,
      tick: said === null ? 'verdict' : 'said',
      first:
        said === null
          ? { verdict: review.ofVerdict, by: claim.verdictBy }
          : { verdict: review.ofSaid, by: claim.saidBy },
      second: { verdict: said ?? review.verdict ?? 'unchecked', by: review.checkerId },
    });
}

/** Counts what is added, removed or changed. */
function countParts<Part extends { removed: boolean }>(
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
): { added: number; changed: number; removed: number } {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [id, part] of after) {
    const was = before.get(id);
    const wasThere = was !== undefined && !was.removed;
    if (!wasThere && !part.removed) counts.added++;
    if (wasThere && part.removed) counts.removed++;
    if (wasThere && !part.removed && canonicalJson(was) !== canonicalJson(part)) counts.changed++;
  }
  return counts;
}

/** Counts reviews and settled disagreements. Independent second opinions are listed one by one elsewhere. */
function countReviews(
  before: MergedState,
  after: MergedState,
): { added: number; settled: number; withdrawn: number } {
  const counts = { added: 0, settled: 0, withdrawn: 0 };
  for (const [id, review] of after.reviews) {
    const was = before.reviews.get(id);
    const wasThere = was !== undefined && !was.removed;
    if (!wasThere && !review.removed && review.independent !== true) counts.added++;
    if (wasThere && review.removed) counts.withdrawn++;
    if (wasThere && was.resolvedBy === null && review.resolvedBy !== null) counts.settled++;
  }
  return counts;
}

/** Counts marks that are set, removed or reversed. */
function countMarks(before: ReadonlyMap<string, boolean>, after: ReadonlyMap<string, boolean>): number {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).length;
}

/** Returns which of an article's details differ. */
function changedDetails(before: MergedState, after: MergedState): (keyof ArticleDetails)[] {
  return ArticleDetails.keyof().options.filter((field) => before.details[field] !== after.details[field]);
}
