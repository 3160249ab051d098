import type { Claim, ClaimKind } from '../../../core/claim.ts';
import type { Id } from '../../../core/ids.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { ArticleData } from './article-data.ts';

/** Which claims the list shows. */
export interface ListFilter {
  verdict: 'open' | 'all' | Exclude<Verdict, 'unchecked'>;
  /** A speaker's name; '' for the claims in the article's own voice; null for all. */
  speaker: string | null;
  kind: ClaimKind | null;
}

/** The selected claim, with the verdict that it had when it was selected: it keeps its place in the list until another is. */
export interface Held {
  id: Id;
  verdict: Verdict;
}

export interface ListedClaims {
  ids: readonly Id[];
  /** How many of them, at the beginning, are open. */
  open: number;
}

/**
 * Returns the claims to list, the open ones first, each part in article order. The held one is always among them, where
 * the verdict that it had puts it, so that the row does not run away from under the checker's eyes. Linear.
 */
export function listClaims(
  data: Pick<ArticleData, 'order' | 'claims'>,
  filter: ListFilter,
  held: Held | null,
): ListedClaims {
  const open: Id[] = [];
  const decided: Id[] = [];
  for (const id of data.order.ids) {
    const claim = data.claims.get(id);
    if (claim === undefined) continue;
    const verdict = held?.id === id ? held.verdict : claim.verdict;
    if (held?.id !== id && !matches(claim, verdict, filter)) continue;
    (verdict === 'unchecked' ? open : decided).push(id);
  }
  return { ids: [...open, ...decided], open: open.length };
}

function matches(claim: Claim, verdict: Verdict, filter: ListFilter): boolean {
  if (filter.kind !== null && claim.kind !== filter.kind) return false;
  if (filter.speaker !== null && (claim.attribution?.speaker ?? '') !== filter.speaker) return false;
  if (filter.verdict === 'all') return true;
  return verdict === (filter.verdict === 'open' ? 'unchecked' : filter.verdict);
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
