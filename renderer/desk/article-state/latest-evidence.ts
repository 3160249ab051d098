import type { Claim } from '../../../core/model/claim/claim.ts';
import { EvidenceDetails, type Evidence } from '../../../core/model/evidence/evidence.ts';
import { stanceFor, tickedOf } from './evidence-form.ts';
import type { ArticleData } from './article-data.ts';

/** Returns the piece of evidence that was added last in the article, whatever its claim, or null. */
export function latestEvidence({ evidence }: Pick<ArticleData, 'evidence'>): Evidence | null {
  let latest: Evidence | null = null;
  for (const pieces of evidence.values())
    for (const piece of pieces) if (latest === null || piece.id > latest.id) latest = piece;
  return latest;
}

/** True where one of the pieces is from the same source, with the same words and files. */
export function hasSource(pieces: readonly Evidence[], wanted: Evidence): boolean {
  const source = ({ title, link, quotation, contact, attachments }: Evidence) =>
    JSON.stringify([title, link, quotation, contact, attachments.map(({ hash }) => hash)]);
  return pieces.some((piece) => source(piece) === source(wanted));
}

/**
 * Returns a piece of evidence of one claim as evidence of another: from the same source. What supports a verified claim speaks
 * against a refuted one: where the other claim's tick is another, it says what evidence most often says of that tick; of a
 * claim that has none yet, what it said before. Only of a claim that somebody makes can it be about whether it was said.
 */
export function detailsFor(claim: Claim, piece: Evidence, from: Claim | undefined): EvidenceDetails {
  const target = claim.attribution === null ? 'verdict' : piece.target;
  const tick = tickedOf(claim, target);
  const was = from && tickedOf(from, piece.target);
  const stance = tick === 'unchecked' || tick === was ? piece.stance : stanceFor[tick];
  return { ...EvidenceDetails.parse(piece), target, stance };
}
