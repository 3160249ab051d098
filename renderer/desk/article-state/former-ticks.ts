import type { Claim } from '../../../core/model/claim/claim.ts';
import type { DroppedClaim } from '../../../core/text/versions/dropped-claim.ts';
import type { ArticleView } from './article-view.ts';

/** Returns the ticks that a claim had in an older version, as long as nobody has decided about it here; else null. */
export function formerTicks(
  { droppedClaims }: Pick<ArticleView, 'droppedClaims'>,
  { id, removed, verdict, verdictBy, said }: Claim,
): DroppedClaim | null {
  if (removed || verdict !== 'unchecked' || verdictBy !== null || said !== 'unchecked') return null;
  return droppedClaims.claims.find(({ heir }) => heir === id) ?? null;
}

/** Returns the claims that another version has and this one does not, or has without ticks of which nobody has decided. */
export function stillDropped({
  data,
  droppedClaims,
}: Pick<ArticleView, 'data' | 'droppedClaims'>): DroppedClaim[] {
  return droppedClaims.claims.filter(({ heir }) => {
    const claim = heir === null ? undefined : data.claims.get(heir);
    return heir === null || (claim !== undefined && formerTicks({ droppedClaims }, claim) !== null);
  });
}
