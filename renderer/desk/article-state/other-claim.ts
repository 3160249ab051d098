import type { Span } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';

/**
 * Returns whose words are selected, where they are another claim's and none of `own`'s; else null. `ids` are the claims of
 * the article in order.
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
