import type { Block, Sentence } from '../../../core/model/article/article.ts';
import type { Change } from '../../../core/model/history/change.ts';
import { isLive, type Claim } from '../../../core/model/claim/claim.ts';
import type { VerdictCounts } from '../../../core/contract/index.ts';
import { coverageOf, coversText, sentenceStates } from '../../../core/model/article/coverage.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { KnownSpeakers } from '../../../core/speakers/known-speakers.ts';
import { ticksByLine } from '../../../core/model/proof-tick.ts';
import { offerOf } from '../../../core/model/claim/suggestions.ts';
import { orderClaims } from './claim-order.ts';
import { sittingsAfter } from './sitting.ts';
import { type ArticleData, type OfClaim, byAge, dismissedOf, speakersIn } from './article-data.ts';

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
    ...ticksAfter(data, change),
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

function ticksAfter(
  { proofTicks, ticked }: ArticleData,
  { proofTicks: changed }: Change,
): Pick<ArticleData, 'proofTicks' | 'ticked'> {
  if (changed.length === 0) return { proofTicks, ticked };
  const next = new Map(proofTicks);
  for (const tick of changed)
    if (tick.removed) next.delete(tick.id);
    else next.set(tick.id, tick);
  return { proofTicks: next, ticked: ticksByLine(next.values()) };
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
