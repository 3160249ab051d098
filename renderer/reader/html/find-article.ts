import { besideBody } from './beside-body.ts';
import { articlePieces, type ArticlePieces } from './in-article.ts';
import { withMarkedBody } from './marked-body.ts';
import { ownRegion } from './own-region.ts';
import type { PageTree } from './page-tree.ts';
import type { Piece } from './piece.ts';
import { setApart } from './set-apart.ts';

/** Fewer characters in sentences are hardly an article: other ways are tried, and their answer taken where it is better. */
const LITTLE = 140;
/** So many times as much is another article than the one that was found. */
const MUCH = 2;

/** What is known of a page before its article is looked for. */
export interface Page {
  readonly tree: PageTree;
  /** Which pieces Readability takes for the article; null where it finds none. */
  readonly extracted: readonly boolean[] | null;
  /** The position of the headline, or -1. */
  readonly headline: number;
  /** Its authors' names. */
  readonly names: readonly string[];
  /** The article's text as the page's JSON-LD has it; empty where it has none. */
  readonly body: readonly Piece[];
  /** The article's text in the state of the application that draws the page: asked only where little is shown. */
  readonly state: () => readonly Piece[];
}

/** A page's article: pieces of it, or of its data where it does not show it. */
export interface FoundArticle {
  readonly parts: ArticlePieces;
  /** The article's own pieces where the page does not show them, and which of the page's are among them. */
  readonly hidden: { readonly pieces: readonly Piece[]; readonly shown: readonly boolean[] } | null;
}

/**
 * Decides which pieces of a page are its article. Readability's choice comes first; what the page's structure sets apart
 * is taken off it; where little is left our own scoring is asked; then what microdata and JSON-LD say is laid beside it.
 */
export function findArticle(page: Page): FoundArticle {
  const { tree, extracted, headline, names, body, state } = page;
  const apart = setApart(tree, extracted ?? tree.pieces.map(() => true), headline, names);
  let parts = articlePieces(tree.pieces, extracted ?? tree.pieces.map(() => false), apart);
  if (proseIn(tree, parts) < LITTLE) {
    const own = articlePieces(tree.pieces, ownRegion(tree, apart, headline), apart);
    if (proseIn(tree, own) > MUCH * proseIn(tree, parts)) parts = own;
  }
  parts = withMarkedBody(tree, parts, apart);
  const beside = besideBody(tree, parts, body, apart);
  if (beside?.isHidden === true) return { parts, hidden: { pieces: body, shown: beside.matched } };
  if (beside !== null || proseIn(tree, parts) >= LITTLE)
    return { parts: beside?.parts ?? parts, hidden: null };
  const data = state();
  const besideData = besideBody(tree, parts, data, apart);
  if (besideData?.isHidden === true) return { parts, hidden: { pieces: data, shown: besideData.matched } };
  return { parts: besideData?.parts ?? parts, hidden: null };
}

/** The length of a page's article in sentences. */
export function proseIn({ pieces, prose }: PageTree, { inArticle }: ArticlePieces): number {
  return pieces.reduce(
    (size, { text }, at) => (inArticle[at] === true && prose[at] === true ? size + text.length : size),
    0,
  );
}
