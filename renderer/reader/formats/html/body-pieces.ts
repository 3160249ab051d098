import { withReferences, parseHtml } from '../../shared/html/parse-html.ts';
import { noBox } from '../../shared/html/box.ts';
import { disarm } from '../../shared/html/disarm.ts';
import type { Piece } from '../../shared/html/piece.ts';
import { piecesOf } from '../../shared/html/walk.ts';

/** Longer is no article: nor is it read twice. */
const MAX_LENGTH = 1_000_000;

/**
 * Returns the text of an article that a page keeps as data, as the pieces that it would be in the page: markup as its
 * elements say, plain text by its lines.
 */
export function bodyPieces(body: string): Piece[] {
  if (body.length > MAX_LENGTH) return [];
  if (/<(?:p|br|div|h[1-6]|li|section|blockquote)\b[^<>]*>/iu.test(body)) {
    const document = parseHtml(body);
    disarm(document);
    return piecesOf(document.body).map((piece) => ({ ...piece, region: 'page', regionId: 0 }));
  }
  return withReferences(body)
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .split(/\s*\n\s*/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      text: line.trim(),
      kind: 'paragraph',
      level: null,
      bold: false,
      linked: 0,
      region: 'page',
      regionId: 0,
      box: noBox,
    }));
}
