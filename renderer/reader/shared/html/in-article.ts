import type { Piece } from './piece.ts';
import { endsSentence, lengthOf } from './prose.ts';

/** A paragraph of this length amid the article belongs to it, though the extraction dropped it. */
const PARAGRAPH = 80;
/** A region that a name hints at and that holds this share of the article is the article, whatever its name. */
const MOST = 0.3;

/** Which pieces are the article. */
export interface ArticlePieces {
  readonly inArticle: readonly boolean[];
  /** Regions whose names only seemed to say that they are none of it. */
  readonly overruled: ReadonlySet<number>;
}

/**
 * Finds the pieces of a page that are its article: those that an extraction took for it (`extracted`, one a piece), but
 * for those that are set apart (`apart`). Whole paragraphs between them that the extraction dropped are taken back:
 * better a paragraph too many, which one key greys, than a claim that a checker never sees.
 */
export function articlePieces(
  pieces: readonly Piece[],
  extracted: readonly boolean[],
  apart: readonly boolean[] = [],
): ArticlePieces {
  const inArticle = extracted.map((isIn, position) => isIn && apart[position] !== true);
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  const overruled = overruledRegions(pieces, inArticle);
  for (const [position, piece] of pieces.entries()) {
    if (position < first || position > last || apart[position] === true) continue;
    const isAmid = isRunningText(pieces, inArticle, position);
    const isPage = piece.region === 'page' || (piece.region === 'hinted' && overruled.has(piece.regionId));
    if (isAmid && isPage && lengthOf(piece.text) >= PARAGRAPH && endsSentence(piece.text))
      inArticle[position] = true;
  }
  return { inArticle, overruled };
}

/** A list's item or a table's row counts only beside one that was extracted: else it is a gallery or a list of teasers. */
function isRunningText(pieces: readonly Piece[], inArticle: readonly boolean[], position: number): boolean {
  const kind = pieces[position]?.kind;
  if (kind === 'paragraph' || kind === 'quotation') return true;
  return [position - 1, position + 1].some((at) => inArticle[at] === true && pieces[at]?.kind === kind);
}

function overruledRegions(pieces: readonly Piece[], inArticle: readonly boolean[]): Set<number> {
  let whole = 0;
  const sizes = new Map<number, number>();
  for (const [position, { text, region, regionId }] of pieces.entries()) {
    if (inArticle[position] !== true) continue;
    whole += text.length;
    if (region === 'hinted') sizes.set(regionId, (sizes.get(regionId) ?? 0) + text.length);
  }
  return new Set([...sizes].filter(([, size]) => size > MOST * whole).map(([regionId]) => regionId));
}
