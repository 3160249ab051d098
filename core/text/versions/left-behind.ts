import type { Span } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import { isKeptClaim, type CheckedVersion } from './carry-over.ts';
import { placeFinder, type NewPlace } from './new-place.ts';

/** A version and the claims in it, removed ones too. */
type ClaimedText = Pick<CheckedVersion, 'version' | 'sentences' | 'claims'>;

/**
 * Returns, for each version but the newest (in order), its kept claims that none of the later versions has: what one version does not
 * have may be in the next one. A claim that a checker removed in a later version is not among them.
 */
export function leftBehind(versions: readonly ClaimedText[], language: string): Claim[][] {
  const left = versions.slice(0, -1).map(({ claims }) => claims.filter(isKeptClaim));
  for (const [at, own] of left.entries())
    for (const later of versions.slice(at + 1)) {
      const before = versions[at];
      if (before === undefined || (left[at] ?? own).length === 0) break;
      let find: ((span: Span) => NewPlace | null) | null = null;
      left[at] = (left[at] ?? []).filter((claim) => {
        if (later.claims.some((one) => isCopy(one, claim))) return false;
        find ??= placeFinder(
          { text: before.version.text, parts: before.sentences },
          { text: later.version.text, parts: later.sentences },
          language,
        );
        const place = find(claim);
        return place === null || !later.claims.some((one) => one.status !== 'suggested' && touch(one, place));
      });
    }
  return left;
}

/** What comes along keeps who made it and when. */
function isCopy(one: Claim, other: Claim): boolean {
  return one.createdAt === other.createdAt && one.createdBy === other.createdBy && one.quote === other.quote;
}

/** True for spans that have something in common. */
export function touch(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
