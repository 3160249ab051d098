import { blocksOfPieces } from '../../../shared/html/blocks-of-pieces.ts';
import { disarm, parseHtml } from '../../../shared/html/parse-html.ts';
import type { Piece } from '../../../shared/html/piece.ts';
import { piecesOf } from '../../../shared/html/walk.ts';
import { sortLines, type LineKind, type MailLine } from './mail-lines.ts';
import { isForwardLine } from './mail-words.ts';
import { withNotice, type MailText } from './text-blocks.ts';

/** The marks of mail programs for quoted text in replies, and for signatures. */
const QUOTED =
  'blockquote[type="cite" i], blockquote.gmail_quote, div.yahoo_quoted, div.protonmail_quote, blockquote[class*="cite" i]';
const SIGNATURE =
  '.moz-signature, .gmail_signature, .gmail_signature_prefix, [id="Signature" i], [data-smartmail="gmail_signature"]';

/** Makes blocks of the visible text of a mail's HTML part; quoted text and the signature become boilerplate. */
export function htmlBlocks(markup: string, isReply: boolean): MailText {
  const document = parseHtml(markup);
  disarm(document);
  markQuoted(document);
  const pieces = piecesOf(document.body);
  const sorted = sortPieces(pieces, isReply, true);
  // If everything is quoted, the quoted text is the message.
  const hasText = sorted.blocks.some(({ kind }) => kind !== 'boilerplate' && kind !== 'caption');
  return hasText ? sorted : sortPieces(pieces, isReply, false);
}

function sortPieces(pieces: readonly Piece[], isReply: boolean, hidesQuoted: boolean): MailText {
  const lines: MailLine[] = [];
  const starts: number[] = [];
  for (const { text, region } of pieces) {
    starts.push(lines.length);
    for (const line of text.split('\n'))
      lines.push({ text: line, quoted: hidesQuoted && region === 'furniture' });
  }
  const { kinds, forwarded } = sortLines(lines, isReply);
  const inArticle = starts.map((start, at) => isText(kinds.slice(start, starts[at + 1])));
  const sorted = pieces.map((piece, at): Piece => {
    if (piece.region === 'caption' && inArticle[at] === true) return piece;
    return { ...piece, region: inArticle[at] === true ? 'page' : 'furniture', regionId: 0 };
  });
  const blocks = blocksOfPieces(sorted, { inArticle, overruled: new Set() }, -1);
  return { blocks: blocks.map(withNotice), forwarded };
}

/** A piece with one line of text is text: better a line of a signature too many than a line of text too few. */
function isText(kinds: readonly LineKind[]): boolean {
  return kinds.includes('text');
}

/** Puts quoted text into a nav, which the walk never takes for text. Forwarded text is not quoted text. */
function markQuoted(document: Document): void {
  for (const element of document.querySelectorAll(`${QUOTED}, ${SIGNATURE}`)) {
    if (element.parentElement?.closest('nav')) continue;
    const wrapper = document.createElement(isForward(element) ? 'div' : 'nav');
    element.replaceWith(wrapper);
    if (wrapper.localName === 'nav') wrapper.append(element);
    else while (element.firstChild !== null) wrapper.append(element.firstChild);
  }
}

function isForward(element: Element): boolean {
  const before = element.previousElementSibling?.textContent?.trim() ?? '';
  const start = (element.textContent ?? '').trim().slice(0, 300).split('\n')[0] ?? '';
  return (
    isForwardLine(before) ||
    isForwardLine(start) ||
    isForwardLine(element.firstElementChild?.textContent ?? '')
  );
}
