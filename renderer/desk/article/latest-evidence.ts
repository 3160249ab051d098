import type { Evidence } from '../../../core/evidence.ts';
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
