import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { blocksOfPieces } from '../../shared/html/blocks-of-pieces.ts';
import type { FoundArticle } from './find-article.ts';
import type { Piece } from '../../shared/html/piece.ts';

/**
 * Makes blocks of a page that does not show its article: the headline (`title` where the page has none, or none at
 * `headline`), the article's text out of its data, and round them all that the page shows as boilerplate, but for what is
 * in that text already.
 */
export function hiddenBlocks(
  pieces: readonly Piece[],
  hidden: NonNullable<FoundArticle['hidden']>,
  headline: number,
  title: string | null,
): SourceBlock[] {
  const isPage = (piece: Piece, at: number): boolean =>
    hidden.shown[at] !== true && piece !== pieces[headline];
  const before = pieces.slice(0, Math.max(headline, 0)).filter(isPage);
  const after = pieces.filter((piece, at) => at > headline && isPage(piece, at));
  const words = pieces[headline]?.text ?? title;
  const head: SourceBlock[] =
    words === null ? [] : [{ text: words, kind: 'heading', level: 1, marked: true }];
  return [...aside(before), ...head, ...text(hidden.pieces), ...aside(after)];
}

function text(pieces: readonly Piece[]): SourceBlock[] {
  return blocksOfPieces(pieces, { inArticle: pieces.map(() => true), overruled: new Set() }, -1);
}

function aside(pieces: readonly Piece[]): SourceBlock[] {
  return blocksOfPieces(pieces, { inArticle: pieces.map(() => false), overruled: new Set() }, -1);
}
