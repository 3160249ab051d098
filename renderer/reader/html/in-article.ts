import type { Piece } from './piece.ts';

/** From this length on, a text that is found in the article is the same text, and not a label that occurs twice. */
const LONG = 60;
/** How far from the article's first and last long piece a short one may stand and still belong to it. */
const AROUND = 3;
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
 * Finds the pieces of a page that an extraction took for its article, by their text: `texts` are the extracted pieces'
 * texts, in order. Short texts count only near long ones, so that a word in a menu is not taken for a heading in the
 * article. Whole paragraphs between them that the extraction dropped are taken back: better a paragraph too many, which
 * one key greys, than a claim that a checker never sees.
 */
export function articlePieces(pieces: readonly Piece[], texts: readonly string[]): ArticlePieces {
  const left = new Map<string, number>();
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1);
  const take = (text: string): boolean => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count > 0;
  };
  const inArticle = pieces.map(({ text }) => text.length >= LONG && take(text));
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  // Where nothing is long, an article of short lines: anything that was extracted counts.
  const [from, to] = first === -1 ? [0, pieces.length - 1] : [first - AROUND, last + AROUND];
  for (const [position, { text }] of pieces.entries())
    if (position >= from && position <= to && inArticle[position] !== true) inArticle[position] = take(text);

  const overruled = overruledRegions(pieces, inArticle);
  for (const [position, piece] of pieces.entries()) {
    const isAmid = position > first && position < last && first !== -1;
    const isPage = piece.region === 'page' || (piece.region === 'hinted' && overruled.has(piece.regionId));
    if (isAmid && isPage && piece.text.length >= PARAGRAPH && /[.!?…]["'”’»)]*$/u.test(piece.text))
      inArticle[position] = true;
  }
  return { inArticle, overruled };
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
