import { missingFor, orderedClaims, type Missing } from '../../../core/claim.ts';
import type { ArticleState } from '../../../core/contract.ts';
import { coverageOf, sentenceStates } from '../../../core/coverage.ts';

/** What is still open in an article, as the export dialog says it before the report leaves the desk. */
export interface OpenPoints {
  claims: number;
  unchecked: number;
  untouched: number;
  /** Claims with a verdict that still asks for this. */
  missing: Record<Missing, number>;
  /** Sources that must not be named outside the newsroom: pieces of evidence of live claims. */
  protectedSources: number;
}

/** Counts what is open in the state of an article. */
export function openPoints(state: ArticleState): OpenPoints {
  const claims = orderedClaims(state.claims);
  const evidence = state.evidence.filter((piece) => !piece.removed);
  const byClaim = new Map<string, number>();
  for (const piece of evidence) byClaim.set(piece.claimId, (byClaim.get(piece.claimId) ?? 0) + 1);
  const missing: Record<Missing, number> = { evidence: 0, reason: 0, correction: 0, said: 0 };
  for (const claim of claims)
    for (const what of missingFor(claim, byClaim.get(claim.id) ?? 0)) missing[what]++;
  const live = new Set(claims.map((claim) => claim.id));
  return {
    claims: claims.length,
    unchecked: claims.filter((claim) => claim.verdict === 'unchecked').length,
    untouched: coverageOf(sentenceStates(state.blocks, state.sentences, claims)).untouched,
    missing,
    protectedSources: evidence.filter((piece) => piece.protected && live.has(piece.claimId)).length,
  };
}
