import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { blocksOfPieces } from './blocks-of-pieces.ts';
import { disarm, parseHtml } from './parse-html.ts';
import { takeNotes } from './page-notes.ts';
import type { ArticlePieces } from './in-article.ts';
import type { Piece } from './piece.ts';
import { piecesOf } from './walk.ts';

/** Less found, in characters, and none of it a sentence, is no article. */
export const LITTLE = 140;

/** Reads a piece of markup within a text of another format: all of it that is seen, as blocks. */
export function blocksOfMarkup(markup: string): SourceBlock[] {
  const document = parseHtml(markup);
  disarm(document);
  const pieces = piecesOf(document.body, new Map(), takeNotes(document));
  return blocksOfPieces(pieces, everything(pieces), -1);
}

/**
 * Makes blocks of HTML that is a story and nothing else: all that is seen of it is text, boxes and footers too, and
 * captions are captions.
 */
export function storyBlocks(markup: string): SourceBlock[] {
  const document = parseHtml(markup);
  disarm(document);
  markCaptions(document);
  const pieces = piecesOf(document.body, new Map(), takeNotes(document)).map((piece): Piece =>
    piece.region === 'caption' ? piece : { ...piece, region: 'page' },
  );
  return blocksOfPieces(pieces, { inArticle: pieces.map(() => true), overruled: new Set() }, -1);
}

/** All that stands in a picture's figure is its caption: also a credit beside the figcaption. */
function markCaptions(document: Document): void {
  for (const figure of document.querySelectorAll('figure')) {
    if (
      figure.querySelector('img, picture') === null ||
      figure.querySelector('table, blockquote, figure') !== null
    )
      continue;
    const caption = document.createElement('figcaption');
    while (figure.firstChild !== null) caption.append(figure.firstChild);
    figure.append(caption);
  }
}

/** All that is not furniture or a caption; what a name only hints at (a form, a dialog) too where there is little else. */
export function everything(pieces: readonly Piece[]): ArticlePieces {
  const plain = { inArticle: pieces.map(({ region }) => region === 'page'), overruled: new Set<number>() };
  if (sizeOf(pieces, plain) >= LITTLE) return plain;
  const hinted = pieces.filter(({ region }) => region === 'hinted').map(({ regionId }) => regionId);
  return {
    inArticle: pieces.map(({ region }) => region === 'page' || region === 'hinted'),
    overruled: new Set(hinted),
  };
}

export function sizeOf(pieces: readonly Piece[], { inArticle }: ArticlePieces): number {
  return pieces.reduce(
    (size, { text }, position) => (inArticle[position] === true ? size + text.length : size),
    0,
  );
}
