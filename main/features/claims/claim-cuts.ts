import type { Span, Version } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Library } from '../../../db/store/open.ts';
import { sentencesWithin } from '../../../db/queries/claims/claims.ts';
import type { Detect } from './detector.ts';
import { analyseVersion } from './suggest.ts';

/**
 * Where a claim parts of itself: where its sentences begin, or, within one sentence, where the statements begin that the
 * detector tells apart. Offsets in the version's text; empty where it is one statement.
 */
export function cutsIn(library: Library, version: Version, claim: Claim, detect: Detect): number[] {
  const sentences = sentencesWithin(library.db, version.id, claim);
  if (sentences.length > 0) return sentences.map(({ start }) => start);
  const isPart = ({ start, end }: Span): boolean =>
    start >= claim.start && end <= claim.end && end - start < claim.end - claim.start;
  return analyseVersion(library, version, detect)
    .claims.filter(isPart)
    .map(({ start }) => start);
}
