import type { Evidence } from '../evidence/evidence.ts';
import type { Source } from '../source/source.ts';

/** What of a piece of evidence says where it comes from. */
export type Origin = Partial<Pick<Evidence, 'sourceId' | 'sourceHash' | 'calculation' | 'attachments'>>;

/** False for evidence that says of no source and no file that it comes from there, as most does. */
export function hasOrigin({ sourceId, sourceHash, calculation, attachments }: Origin): boolean {
  const isSaid = [sourceId, sourceHash, calculation].some((said) => said !== null && said !== undefined);
  return isSaid || (attachments ?? []).length > 0;
}

/**
 * True if a piece of evidence discloses something of a source: it was taken from it, quotes one of its files or works with a number of
 * it, or, where both are of one article (`isSameArticle`), has one of its files itself. In another article the same file may have come
 * another way.
 */
export function restsOn(
  piece: Origin,
  source: Pick<Source, 'id' | 'attachments'>,
  isSameArticle: boolean,
): boolean {
  if (typeof piece.sourceId === 'string' && piece.sourceId === source.id) return true;
  const files = new Set(source.attachments.map(({ hash }) => hash));
  const named = [piece.sourceHash, ...(piece.calculation?.inputs ?? []).map(({ hash }) => hash)];
  if (isSameArticle) named.push(...(piece.attachments ?? []).map(({ hash }) => hash));
  return named.some((hash) => typeof hash === 'string' && files.has(hash));
}
