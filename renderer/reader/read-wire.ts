import type { SourceFile, SourceBlock } from '../../core/text/source-article.ts';
import { ninjsFile } from './formats/ninjs/read.ts';
import { newsmlFile } from './formats/newsml/read.ts';
import { blocksOfPieces } from './shared/html/blocks-of-pieces.ts';
import { disarm } from './shared/html/disarm.ts';
import { parseHtml } from './shared/html/parse-html.ts';
import type { Piece } from './shared/html/piece.ts';
import { piecesOf } from './shared/html/walk.ts';

export { readNitf } from './formats/nitf/read.ts';

/** Reads ninjs or JSON-LD in a page, where HTML can be parsed; see ninjsFile. */
export function readNinjs(text: string, name: string, item: string | null): SourceFile {
  return ninjsFile(text, name, item, wholeHtml);
}

/** Reads NewsML in a page, where HTML can be parsed; see newsmlFile. */
export function readNewsml(xml: string, name: string, item: string | null): SourceFile {
  return newsmlFile(xml, name, item, wholeHtml);
}

/**
 * Makes blocks of HTML that is a story and nothing else: all that is seen of it is text, boxes and footers too, and
 * captions are captions.
 */
function wholeHtml(markup: string): SourceBlock[] {
  const document = parseHtml(markup);
  disarm(document);
  markCaptions(document);
  const pieces = piecesOf(document.body).map((piece): Piece =>
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
