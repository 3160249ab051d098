import type { Id } from '../../../core/kernel/ids.ts';
import type { ArticleData } from './article-data.ts';
import type { ArticleView } from './article-view.ts';
import { firstStop, indexAt } from './stops.ts';
import type { DeskPlace } from '../app-state/screens.ts';
import type { ArticleStore } from './save.ts';
import { listClaims, noFilter, type ListFilter } from './claim-list.ts';
import type { Span } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';

/**
 * Returns the claim `step` places on (1 next, -1 previous), among all or the open ones, or null at the end. The order is
 * that of `listed`, a list as it is shown, or article order if that is null. Without a selected claim it counts from the
 * caret. If the selected claim is not in the list, it counts from that claim's place in the article.
 */
export function claimFrom(
  view: ArticleView,
  step: 1 | -1,
  open: boolean,
  listed: readonly Id[] | null = null,
): Id | null {
  const ids = listed ?? view.data.order.ids;
  let at = listed === null ? startingPlace(view, step) : placeInList(view, step, listed);
  for (; at >= 0 && at < ids.length; at += step) {
    const id = ids[at];
    if (id !== undefined && (!open || view.data.claims.get(id)?.verdict === 'unchecked')) return id;
  }
  return null;
}

/** The place in a list to begin at: that of the selected claim, else that of the claim that comes next in the article. */
function placeInList(view: ArticleView, step: 1 | -1, listed: readonly Id[]): number {
  const at = view.selected === null ? -1 : listed.indexOf(view.selected.id);
  if (at !== -1) return at + step;
  const { numbers } = view.data.order;
  const from = startingPlace(view, step) + 1;
  let nearest = -1;
  let distance = Infinity;
  for (const [index, id] of listed.entries()) {
    const away = ((numbers.get(id) ?? 0) - from) * step;
    if (away >= 0 && away < distance) [nearest, distance] = [index, away];
  }
  return nearest;
}

function startingPlace({ data, selected, caret }: ArticleView, step: 1 | -1): number {
  if (selected !== null) return (data.order.numbers.get(selected.id) ?? 1) - 1 + step;
  // The caret begins at the first sentence, but a claim in the headline above it comes first.
  if (step === 1 && caret <= firstStop(data)) return 0;
  const offset = data.stops[caret]?.start ?? 0;
  const next = firstClaimFrom(data, offset);
  return step === 1 ? next : next - 1;
}

/** The index in article order of the first claim that begins at `offset` or after it. Logarithmic. */
function firstClaimFrom({ order, claims }: ArticleData, offset: number): number {
  let low = 0;
  let high = order.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const claim = claims.get(order.ids[middle] ?? '');
    if (claim !== undefined && claim.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the first claim, in article order, that has words in a stop, or null. */
export function claimAtStop(data: ArticleData, index: number): Id | null {
  const stop = data.stops[index];
  if (stop === undefined) return null;
  const inBlock = data.order.touching.get(stop.block) ?? [];
  const touching = inBlock.filter((id) => {
    const claim = data.claims.get(id);
    return claim !== undefined && claim.start < stop.end && claim.end > stop.start;
  });
  return touching.find((id) => (data.claims.get(id)?.start ?? -1) >= stop.start) ?? touching[0] ?? null;
}

/**
 * Returns the claims that hold the character at `offset`, the shortest first: what a click there may mean.
 */
export function claimsAt(data: ArticleData, offset: number): Id[] {
  const block = indexAt(data.blocks, offset);
  const length = (id: Id) => {
    const claim = data.claims.get(id);
    return claim === undefined ? 0 : claim.end - claim.start;
  };
  return (data.order.touching.get(block) ?? [])
    .filter((id) => {
      const claim = data.claims.get(id);
      return claim !== undefined && claim.start <= offset && offset < claim.end;
    })
    .sort((a, b) => length(a) - length(b));
}

/** Returns the claim that a click at `offset` selects: the shortest or, if one of them is selected already, the next. */
export function claimForClick(data: ArticleData, offset: number, selected: Id | null): Id | null {
  const there = claimsAt(data, offset);
  const at = selected === null ? -1 : there.indexOf(selected);
  return there[(at + 1) % there.length] ?? null;
}

/** Returns the index of the next stop whose sentence nobody has touched, from the caret on and then from the top; null for none. */
export function nextUntouched({ data, caret }: ArticleView): number | null {
  const { stops, sentences, states } = data;
  for (let step = 1; step <= stops.length; step++) {
    const at = (caret + step) % stops.length;
    const sentence = sentences[stops[at]?.sentence ?? -1];
    if (sentence !== undefined && states.get(sentence.id) === 'untouched') return at;
  }
  return null;
}

/** Goes to the claim or the sentence at which the desk opens. */
export function goToPlace(store: ArticleStore, { claimId, offset }: DeskPlace): void {
  const { data } = store.get();
  if (claimId !== null) store.dispatch({ type: 'select', id: claimId, reveal: true });
  else if (offset !== null) {
    const stop = indexAt(data.stops, offset);
    if (stop >= 0) store.dispatch({ type: 'caret', stop, claimId: claimAtStop(data, stop), reveal: true });
  }
}

/** The id of a piece of evidence's card in the page. */
export function evidenceCardId(evidenceId: Id): string {
  return `evidence-${evidenceId}`;
}

/** Brings the card of a piece of evidence into sight, if the desk is laid out. */
export function showEvidence(evidenceId: Id): void {
  document.getElementById(evidenceCardId(evidenceId))?.scrollIntoView({ block: 'center' });
}

/**
 * Lists only the claims of a filter, whatever the filter was, and goes to the first. Does nothing and returns false if there
 * is none.
 */
export function listAndGo(store: ArticleStore, filter: Partial<ListFilter>): boolean {
  const narrowed: ListFilter = { ...noFilter, verdict: 'all', ...filter };
  const [first] = listClaims(store.get().data, narrowed, new Map()).ids;
  if (first === undefined) return false;
  store.dispatch({ type: 'filter', filter: narrowed });
  store.dispatch({ type: 'select', id: first, reveal: true });
  return true;
}

/**
 * Returns the claim whose words are selected, if it is another claim and no word is of `own`; else null. `ids` are the
 * claims of the article in order.
 */
export function otherClaimAt(
  { order, claims }: { order: { ids: readonly Id[] }; claims: ReadonlyMap<Id, Claim> },
  own: Claim,
  selected: Span,
): Claim | null {
  const overlaps = ({ start, end }: Span): boolean => start < selected.end && end > selected.start;
  if (overlaps(own)) return null;
  const id = order.ids.find((one) => {
    const claim = claims.get(one);
    return claim !== undefined && overlaps(claim);
  });
  return (id !== undefined && claims.get(id)) || null;
}
