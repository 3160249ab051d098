import { besideBody } from './beside-body.ts';
import { articlePieces, type ArticlePieces } from '../../shared/html/in-article.ts';
import type { PageTree } from '../../shared/html/page-tree.ts';
import { type Piece, boxesOut, type Box } from '../../shared/html/piece.ts';
import { setApart } from './boilerplate/boilerplate.ts';
import { isLinkOnly, endsSentence } from '../../shared/html/prose.ts';

/** Fewer characters in sentences are hardly an article: other ways are tried, and their answer taken where it is better. */
const LITTLE = 140;
/** So many times as much is another article than the one that was found. */
const MUCH = 2;

/** What is known of a page before its article is looked for. */
interface Page {
  readonly tree: PageTree;
  /** Which pieces Readability takes for the article; null if it finds none. */
  readonly extracted: readonly boolean[] | null;
  /** The position of the headline, or -1. */
  readonly headline: number;
  /** Its authors' names. */
  readonly names: readonly string[];
  /** The article's text as the page's JSON-LD has it; empty if it has none. */
  readonly body: readonly Piece[];
  /** The article's text in the state of the application that draws the page. It is only read if the page shows little. */
  readonly state: () => readonly Piece[];
}

/** A page's article: pieces of it, or of its data where it does not show it. */
export interface FoundArticle {
  readonly parts: ArticlePieces;
  /** The article's own pieces where the page does not show them, and which of the page's are among them. */
  readonly hidden: { readonly pieces: readonly Piece[]; readonly shown: readonly boolean[] } | null;
}

/**
 * Decides which pieces of a page are its article. Readability's choice comes first, without the boilerplate by
 * structure. If little is left, our own scoring decides. Then the result is compared with microdata and JSON-LD.
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

/** A box round the article's that holds this many times its text holds more of the article. */
const MORE = 1.25;

/**
 * A second opinion on which pieces of a page are its article, for pages with little or no result: the pieces between
 * the first and the last sentence below the headline, in the smallest box with nearly everything that is no
 * boilerplate, and not below another headline. All false if no sentence is left.
 */
function ownRegion(tree: PageTree, apart: readonly boolean[], headline: number): boolean[] {
  const { pieces, prose } = tree;
  const counts = pieces.map(
    ({ region }, at) => at > headline && apart[at] !== true && prose[at] === true && region === 'page',
  );
  const chosen = pieces.map(() => false);
  const first = counts.indexOf(true);
  const box = pieces[first]?.box;
  if (box === undefined) return chosen;
  const end = Math.min(regionFrom(tree, box, counts, headline).end, nextHeadline(tree, first));
  const last = counts.lastIndexOf(true, end - 1);
  for (let at = first; at <= last; at += 1) {
    const piece = pieces[at];
    chosen[at] = piece?.region === 'page' && apart[at] !== true && !isLinkOnly(piece);
  }
  const heading = pieces[first - 1];
  if (first - 1 > headline && heading?.kind === 'heading' && apart[first - 1] !== true)
    chosen[first - 1] = true;
  return chosen;
}

/** The box from which going out brings little more. */
function regionFrom(tree: PageTree, box: Box, counts: readonly boolean[], headline: number): Box {
  const sums = new Float64Array(counts.length + 1);
  for (const [at, isCounted] of counts.entries())
    sums[at + 1] = (sums[at] ?? 0) + (isCounted ? (tree.pieces[at]?.text.length ?? 0) : 0);
  const sizeOf = ({ first, end }: Box): number =>
    (sums[Math.min(end, counts.length)] ?? 0) - (sums[first] ?? 0);
  let found = box;
  for (const outer of boxesOut(box))
    if (
      sizeOf(outer) > MORE * sizeOf(found) ||
      (headline >= outer.first && headline < outer.end && found.first > headline)
    )
      found = outer;
  return found;
}

/** Where another article begins: at the next heading of level 1. */
function nextHeadline({ pieces }: PageTree, from: number): number {
  const next = pieces.findIndex(({ kind, level }, at) => at > from && kind === 'heading' && level === 1);
  return next === -1 ? pieces.length : next;
}

/** Less marked as the article's body is one paragraph of it. */
const LITTLE_MARKED = 140;
const FEW = 3;

/**
 * Trusts the body in microdata and RDFa: its sentences are the article, and everything after its last part is not.
 * Pieces before it stay as they were found, because standfirsts are outside it.
 */
export function withMarkedBody(
  tree: PageTree,
  parts: ArticlePieces,
  apart: readonly boolean[],
): ArticlePieces {
  const bodies = tree.boxes().filter((box) => box.isBody && isEnough(tree, box));
  if (bodies.length === 0) return parts;
  const inArticle = [...parts.inArticle];
  for (const { first, end } of bodies)
    for (let at = first; at < end; at += 1) {
      const piece = tree.pieces[at];
      if (
        piece?.region === 'page' &&
        piece.kind === 'paragraph' &&
        apart[at] !== true &&
        endsSentence(piece.text)
      )
        inArticle[at] = true;
    }
  inArticle.fill(false, Math.max(...bodies.map(({ end }) => end)));
  return { ...parts, inArticle };
}

function isEnough(tree: PageTree, box: Box): boolean {
  return tree.proseSize(box) >= LITTLE_MARKED || box.end - box.first >= FEW;
}
