import { boxesOut, type Box, type Piece } from '../../shared/html/piece.ts';
import type { ArticlePieces } from '../../shared/html/in-article.ts';
import type { PageTree } from '../../shared/html/page-tree.ts';
import { endsSentence } from '../../shared/html/prose.ts';

/** A body of fewer letters is a summary. */
const SHORTEST = 200;
/** Fewer letters of a piece may stand in a body by chance. */
const PIECE = 16;
/** A piece of more letters is in a body where its beginning and its end are: editors mend the middle. */
const LONG = 120;
/** Where this share of a body is in a page, the page shows the article. */
const SHOWN = 0.5;
/** Looking for a page's pieces in a body takes their product; more than this would hold up the reader. */
const MOST_WORK = 400_000_000;
/** Text that goes on in the same parent after the last part of a body, for a share of it, shows that the body is cut off. */
const GOES_ON = 0.3;

/** The article's text in a page's own data, for comparison with the pieces that were found in the page. */
export interface BesideBody {
  readonly parts: ArticlePieces;
  /** True if the page does not show the article that its data hold: that is read from the data then. */
  readonly isHidden: boolean;
  /** Which pieces are in the body. */
  readonly matched: readonly boolean[];
}

/**
 * Compares the article's text in a page's data (`body`) with the pieces that were found. A piece in the body belongs
 * to the article, whatever it was taken for. A piece outside the smallest box with the body does not, if the body is
 * whole. Null if the body is too short to rely on.
 */
export function besideBody(
  tree: PageTree,
  parts: ArticlePieces,
  body: readonly Piece[],
  apart: readonly boolean[],
): BesideBody | null {
  const { pieces } = tree;
  const said = letters(body.map(({ text }) => text).join(' '));
  if (said.length < SHORTEST || said.length * pieces.length > MOST_WORK) return null;
  const sizes = pieces.map((piece) => (piece.region === 'caption' ? 0 : sizeIn(said, piece)));
  const matched = sizes.map((size) => size > 0);
  const box = boxRound(tree, sizes);
  const shown = sizes.reduce((sum, size) => sum + size, 0);
  const end = body.findLast(({ text }) => text.trim() !== '')?.text ?? '';
  const isWhole = endsSentence(end) && !/(?:\.{2,}|…)["'”’»)\]]*$/u.test(end);
  if (box === null || shown < SHOWN * said.length) {
    const found = parts.inArticle.reduce(
      (sum, isIn, at) => sum + (isIn && tree.prose[at] === true ? letters(pieces[at]?.text ?? '').length : 0),
      0,
    );
    return { parts, isHidden: isWhole && found < SHOWN * said.length, matched };
  }
  const inArticle = [...parts.inArticle];
  const overruled = new Set(parts.overruled);
  for (const [at, isMatched] of matched.entries()) {
    const piece = pieces[at];
    if (!isMatched || piece === undefined || at < box.first || at >= box.end) continue;
    if (piece.region === 'furniture') continue;
    inArticle[at] = true;
    if (piece.region === 'hinted') overruled.add(piece.regionId);
  }
  if (isWhole && !goesOn(tree, matched, apart, shown)) inArticle.fill(false, box.end);
  return { parts: { inArticle, overruled }, isHidden: false, matched };
}

/** Letters and digits only: data lack the page's quotation marks, spaces and dashes at times. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How many letters of a piece are in the body: all or none. */
function sizeIn(said: string, { text, linked }: Piece): number {
  const own = letters(text);
  if (own.length < PIECE || (linked > 0.75 && own.length < LONG)) return 0;
  const isIn =
    said.includes(own) ||
    (own.length > LONG && said.includes(own.slice(0, LONG / 3)) && said.includes(own.slice(-LONG / 3)));
  return isIn ? own.length : 0;
}

/** The smallest box with nearly all of the body. */
function boxRound({ pieces }: PageTree, sizes: readonly number[]): Box | null {
  const sums = [0];
  for (const [at, size] of sizes.entries()) sums.push((sums[at] ?? 0) + size);
  const whole = sums.at(-1) ?? 0;
  const longest = sizes.indexOf(Math.max(0, ...sizes));
  const start = pieces[longest]?.box;
  if (whole === 0 || start === undefined) return null;
  for (const box of boxesOut(start)) {
    const within = (sums[Math.min(box.end, sizes.length)] ?? 0) - (sums[box.first] ?? 0);
    if (within >= 0.9 * whole) return box;
  }
  return null;
}

function goesOn(
  tree: PageTree,
  matched: readonly boolean[],
  apart: readonly boolean[],
  shown: number,
): boolean {
  const last = matched.lastIndexOf(true);
  const parent = tree.pieces[last]?.box.parent;
  const rest = tree.pieces
    .slice(last + 1)
    .filter(
      (piece, at) =>
        piece.box.parent === parent && tree.prose[last + 1 + at] === true && apart[last + 1 + at] !== true,
    )
    .reduce((sum, { text }) => sum + text.length, 0);
  return rest > GOES_ON * shown;
}
