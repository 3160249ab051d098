import { looksLikeHeadline } from '../../../../core/text/headline.ts';
import type { SourceBlock } from '../../../../core/text/source-article.ts';
import type { ArticlePieces } from './in-article.ts';
import type { Piece } from './piece.ts';
import { endsSentence } from './prose.ts';

/** Neighbouring bits of a page's furniture become one block, a line each, up to this length. */
const MERGED = 1500;
/** Between headline and story, text of this length that ends as a sentence does is the standfirst. */
const STANDFIRST = 40;
/** Right below a headline, a heading of this length is one too. */
const DECK = 30;

/**
 * Makes blocks of a page's pieces, in document order and without dropping any: the article's as what their elements say,
 * captions as captions, all else as boilerplate, neighbours of one region in one block. `headline` is the position of
 * the piece that is the headline, -1 if none is.
 */
export function blocksOfPieces(
  pieces: readonly Piece[],
  { inArticle, overruled }: ArticlePieces,
  headline: number,
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const story = inArticle.findIndex(
    (isIn, position) => isIn && position > headline && (pieces[position]?.text.length ?? 0) > 80,
  );
  let openRegion = -1;
  for (const [position, piece] of pieces.entries()) {
    const isPage = piece.region === 'page' || (piece.region === 'hinted' && overruled.has(piece.regionId));
    const isText = isPage && (inArticle[position] === true || isStandfirst(piece, position, headline, story));
    if (position === headline)
      blocks.push({ text: piece.text, kind: 'heading', level: 1, marked: true, ...remarksOf(piece) });
    else if (piece.region === 'caption')
      blocks.push({ text: piece.text, kind: 'caption', level: null, marked: true, ...remarksOf(piece) });
    else if (isText) blocks.push(articleBlock(piece));
    else {
      const last = blocks.at(-1);
      const joins =
        openRegion === piece.regionId && last !== undefined && last.text.length + piece.text.length < MERGED;
      if (joins) blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${piece.text}` };
      else blocks.push({ text: piece.text, kind: 'boilerplate', level: null, marked: true });
      openRegion = piece.regionId;
      continue;
    }
    openRegion = -1;
  }
  return blocks;
}

function articleBlock(piece: Piece): SourceBlock {
  const { text, kind, level, bold } = piece;
  const remarks = remarksOf(piece);
  if (kind === 'heading') return { text, kind, level: Math.max(level ?? 2, 2), marked: true, ...remarks };
  if (kind !== 'paragraph') return { text, kind, level: null, marked: true, ...remarks };
  if (bold && text.length <= 100 && looksLikeHeadline(text))
    return { text, kind: 'heading', level: 2, marked: true, ...remarks };
  return { text, kind, level: null, marked: false, ...remarks };
}

function remarksOf({ remarks = [] }: Piece): Pick<SourceBlock, 'remarks'> {
  return remarks.length === 0 ? {} : { remarks };
}

function isStandfirst(
  { text, kind, linked }: Piece,
  position: number,
  headline: number,
  story: number,
): boolean {
  const isBetween = headline !== -1 && position > headline && position < story && position - headline <= 6;
  if (!isBetween || linked >= 0.5) return false;
  if (kind === 'heading') return text.length >= DECK && position - headline <= 3;
  return kind === 'paragraph' && text.length >= STANDFIRST && endsSentence(text);
}
