import { markAskingBoxes, markNoticeBoxes } from './boxes.ts';
import { markCards } from './cards.ts';
import { markFront } from './front.ts';
import { markLinkRuns } from './link-runs.ts';
import { markRepeats } from './repeats.ts';
import { markReplies } from './replies.ts';
import { markTail } from './tail.ts';
import { boxesOut, type Box } from '../../../shared/html/box.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';

/**
 * Returns which pieces of a page are set apart by its structure, whatever its elements are called: teasers, links that lead
 * elsewhere, comments, newsletters, what stands round the headline and after the end.
 */
export function setApart(
  tree: PageTree,
  extracted: readonly boolean[],
  headline: number,
  names: readonly string[],
): boolean[] {
  const marks = tree.pieces.map(() => false);
  markAskingBoxes(tree, headline, marks);
  markReplies(tree, headline, marks);
  markCards(tree, leadBox(tree, headline), marks);
  markLinkRuns(tree, marks);
  markRepeats(tree, marks);
  markNoticeBoxes(tree, extracted, headline, marks);
  markFront(tree, headline, marks);
  markTail(tree, (at) => extracted[at] === true, headline, names, marks);
  if (headline !== -1) marks[headline] = false;
  return marks;
}

/** The innermost box that holds the headline and the first sentence after it. */
export function leadBox({ pieces, prose }: PageTree, headline: number): Box | null {
  const first = headline === -1 ? -1 : prose.findIndex((isProse, at) => isProse && at > headline);
  const start = pieces[headline]?.box;
  if (first === -1 || start === undefined) return null;
  for (const box of boxesOut(start)) if (first < box.end) return box;
  return null;
}
