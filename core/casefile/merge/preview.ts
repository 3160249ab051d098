import { z } from '../../kernel/zod.ts';
import { ArticleDetails } from '../../model/article/article.ts';
import { isLive, type Claim } from '../../model/claim/claim.ts';
import { claimFieldsMerged } from '../../model/claim/fields.ts';
import { canonicalJson } from '../../model/history/event.ts';
import { Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { Verdict } from '../../model/claim/verdict.ts';
import { underNames } from './drafts.ts';
import type { MergedState } from './merged-state.ts';
import { Lowering, type KeptProtection } from './keep-protection.ts';
import { changedDetails, countMarks, countParts, countReviews } from './preview-counts.ts';
import type { PreparedMerge } from './prepare.ts';
import { cutAt } from '../../kernel/tidy.ts';

const Line = z.object({ claimId: Id, quote: z.string() });
const Opinion = z.object({ verdict: Verdict, by: Id.nullable() });

/** Everything that a merge will do to an article. Claims are named by their words, in the article's order. */
const WholePreview = z.object({
  /** The people whose work comes in, and how many changes each made; the most first. */
  people: z.array(z.object({ checkerId: Id, changes: z.int().min(1) })),
  /** Claims that are new here, and what they have. */
  added: z.array(z.object({ ...Line.shape, verdict: Verdict })),
  /** Claims that both marked on the same words. They become one. */
  same: z.array(Line),
  /** Ticks that change because only the others set them, or set them after seeing the ones here. */
  ticks: z.array(
    z.object({
      ...Line.shape,
      tick: z.enum(['verdict', 'said']),
      from: Verdict,
      to: Verdict,
      by: Id.nullable(),
    }),
  ),
  /** Ticks that both set independently: they agree, or there is a disagreement to settle. */
  agreed: z.array(z.object({ ...Line.shape, tick: z.enum(['verdict', 'said']), verdict: Verdict })),
  disagreed: z.array(
    z.object({ ...Line.shape, tick: z.enum(['verdict', 'said']), first: Opinion, second: Opinion }),
  ),
  /** Claims with other changes: their words, speaker, reasons or notes. */
  changed: z.array(Line),
  removed: z.array(Line),
  restored: z.array(Line),
  /** Claims that were deleted here after the others worked on them. They stay deleted. */
  stayRemoved: z.array(Line),
  evidence: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  sources: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  /** Reviews by second readers, and settled disagreements. */
  reviews: z.object({ added: z.int(), settled: z.int(), withdrawn: z.int() }),
  sentences: z.int(),
  blocks: z.int(),
  details: z.array(ArticleDetails.keyof()),
  /**
   * Protected sources that would lose protection, words or files. They keep them, except those that are allowed to
   * lose them.
   */
  lowered: z.array(Lowering),
});
type WholePreview = z.infer<typeof WholePreview>;

/** The lists that are as long as a case file makes them. */
const LISTS = [
  'people',
  'added',
  'same',
  'ticks',
  'agreed',
  'disagreed',
  'changed',
  'removed',
  'restored',
  'stayRemoved',
] as const;

/** How many rows of a list are shown, and how much of a claim's words. Nobody reads more before a merge. */
export const MOST_SHOWN = 200;
const QUOTE_SHOWN = 500;

/** The preview as it is shown: the first rows of each list, and how long the list is. */
export const MergePreview = z.object({
  ...WholePreview.shape,
  counts: z.record(z.enum(LISTS), z.int().min(0)),
});
export type MergePreview = z.infer<typeof MergePreview>;

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
