import { boxesOut, type Box } from './box.ts';
import type { PageTree } from './page-tree.ts';
import { isLinkOnly } from './prose.ts';

/** A box round the article's that holds this many times its text holds more of the article. */
const MORE = 1.25;

/**
 * A second opinion on which pieces of a page are its article, for pages of which an extraction makes nothing or little:
 * what stands between the first and the last sentence below the headline, in the smallest box that holds nearly all that
 * is not set apart, and not below another headline. All false where no sentence is left.
 */
export function ownRegion(tree: PageTree, apart: readonly boolean[], headline: number): boolean[] {
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
