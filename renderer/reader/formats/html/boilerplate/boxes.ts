import { kindByWords } from '../../../../../core/text/classify-block.ts';
import { boxesOut, type Box } from '../../../shared/html/box.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';

/** A box of more text is no form for an address. */
const FORM = 500;
/** A box of more text is not about one notice in it. */
const NOTICE = 700;
/** Text in sentences besides the notice that a box may hold; besides a label of a few words ('Share') it holds hardly any. */
const BESIDES = 200;
const LABEL = 40;
const BESIDES_LABEL = 50;

/** Marks the boxes round a field for an address or a password: newsletters and logins, whatever they are called. */
export function markAskingBoxes(tree: PageTree, headline: number, marks: boolean[]): void {
  const kept = [headline, openingOf(tree, headline)];
  for (const box of tree.boxes()) {
    if (!box.asks) continue;
    let whole: Box | null = null;
    for (const outer of boxesOut(box)) {
      if (tree.size(outer) > FORM || kept.some((one) => holds(outer, one))) break;
      whole = outer;
    }
    if (whole !== null) marks.fill(true, whole.first, whole.end);
  }
}

/**
 * Marks the small boxes of which one part says by its words that it is a notice or leads elsewhere: what stands with
 * 'Read also' or 'for subscribers only' is of the same kind.
 */
export function markNoticeBoxes(
  tree: PageTree,
  isAsked: readonly boolean[],
  headline: number,
  marks: boolean[],
): void {
  const kept = [headline, openingOf(tree, headline)];
  for (const [at, { text, box, region }] of tree.pieces.entries()) {
    if (isAsked[at] !== true || region === 'caption' || kindByWords(text) !== 'boilerplate') continue;
    marks[at] = true;
    for (const outer of boxesOut(box)) {
      if (outer.end - outer.first < 2) continue;
      const besides = tree.proseSize(outer) - (tree.prose[at] === true ? text.length : 0);
      if (
        tree.size(outer) <= NOTICE &&
        besides <= (text.length < LABEL ? BESIDES_LABEL : BESIDES) &&
        !kept.some((one) => holds(outer, one))
      )
        marks.fill(true, outer.first, outer.end);
      break;
    }
  }
}

/** The first sentence below the headline. */
function openingOf({ pieces, prose }: PageTree, headline: number): number {
  return prose.findIndex((isProse, at) => isProse && at > headline && pieces[at]?.region === 'page');
}

function holds(box: Box, position: number): boolean {
  return position >= box.first && position < box.end;
}
