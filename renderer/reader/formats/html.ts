import type { Warning } from '../../../core/article.ts';
import type { SourceArticle, SourceBlock } from '../../../core/text/source-article.ts';
import { blocksOfPieces } from '../html/blocks-of-pieces.ts';
import { disarm } from '../html/disarm.ts';
import { extractArticle } from '../html/extract.ts';
import { agreesWith, headlinePiece } from '../html/headline-piece.ts';
import { articlePieces, type ArticlePieces } from '../html/in-article.ts';
import { metaFacts } from '../html/meta-facts.ts';
import { pageDetails } from '../html/page-details.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { Piece } from '../html/piece.ts';
import type { TextOwners } from '../html/text-owners.ts';
import { piecesOf } from '../html/walk.ts';

/** Less than this extracted, in characters, is no article. */
const LITTLE = 140;

/**
 * Reads a page: details off its inert document first, for they stand in scripts and attributes that are removed next; then
 * every visible text as a piece; then Readability says which of them are the article. What is not is
 * kept as boilerplate or caption where it stands, so that a checker who misses something can see it and bring it back.
 */
export function readHtml(markup: string): SourceArticle {
  const document = parseHtml(markup);
  const { details, titles } = pageDetails(metaFacts(document));
  disarm(document);
  const owners: TextOwners = new Map();
  const pieces = piecesOf(document.body, owners);
  const extracted = pieces.length === 0 ? null : extractArticle(document, owners, pieces.length);
  let parts = articlePieces(pieces, extracted ?? pieces.map(() => false));
  const warnings: Warning[] = [];
  if (sizeOf(pieces, parts) < LITTLE) {
    parts = everything(pieces);
    if (pieces.some(({ region }) => region !== 'page'))
      warnings.push({ code: 'noArticleFound', detail: null });
  }
  const headline = headlinePiece(pieces, titles);
  const blocks = blocksOfPieces(pieces, parts, headline);
  const printed = pieces[headline]?.text.replace(/\s+/gu, ' ') ?? null;
  const title = printed !== null && agreesWith(printed, titles) ? printed : (details.title ?? printed);
  return { format: 'html', details: { ...details, title }, blocks, warnings };
}

/** Reads a piece of markup within a text of another format: all of it that is seen, as blocks. */
export function readHtmlPart(markup: string): SourceBlock[] {
  const document = parseHtml(markup);
  disarm(document);
  const pieces = piecesOf(document.body);
  return blocksOfPieces(pieces, everything(pieces), -1);
}

/** All that is not furniture or a caption; what a name only hints at (a form, a dialog) too where there is little else. */
function everything(pieces: readonly Piece[]): ArticlePieces {
  const plain = { inArticle: pieces.map(({ region }) => region === 'page'), overruled: new Set<number>() };
  if (sizeOf(pieces, plain) >= LITTLE) return plain;
  const hinted = pieces.filter(({ region }) => region === 'hinted').map(({ regionId }) => regionId);
  return {
    inArticle: pieces.map(({ region }) => region === 'page' || region === 'hinted'),
    overruled: new Set(hinted),
  };
}

function sizeOf(pieces: readonly Piece[], { inArticle }: ArticlePieces): number {
  return pieces.reduce(
    (size, { text }, position) => (inArticle[position] === true ? size + text.length : size),
    0,
  );
}
