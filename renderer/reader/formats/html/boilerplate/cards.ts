import type { Box } from '../../../shared/html/box.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';
import { isLinkOnly, lengthOf } from '../../../shared/html/prose.ts';
import { markLabel } from './link-runs.ts';

/** What a template repeats round a teaser; headings, paragraphs and cells are not what it is made of but in it. */
const CARD = /^(?:div|section|article|li|aside|dl|figure|header)$/;
/** A teaser is a title with a picture, a summary, a name, a date: more is a story. */
const MOST_PIECES = 8;
const LARGEST = 700;
/** Shorter links are buttons. */
const TITLE = 10;
/** Text before a title: a section's name, a date. */
const KICKER = 30;

/**
 * Marks teasers: boxes alike in one parent, two at least, each with a title that is a link and little text. Those outside
 * the box in which the article begins (`lead`) are never the article. Those in it are, where its text goes on after them,
 * or where there is less of it than of them: then they are its points.
 */
export function markCards(tree: PageTree, lead: Box | null, marks: boolean[]): void {
  const groups = groupsOf(tree);
  const isCard = tree.pieces.map(() => false);
  for (const cards of groups) for (const { first, end } of cards) isCard.fill(true, first, end);
  const whole = lead ?? { first: 0, end: tree.pieces.length };
  const end = Math.min(whole.end, tree.pieces.length);
  let inCards = 0;
  let besides = 0;
  let last = -1;
  for (let at = whole.first; at < end; at += 1) {
    if (tree.prose[at] !== true || marks[at] === true) continue;
    if (isCard[at] === true) inCards += tree.size({ first: at, end: at + 1 });
    else [besides, last] = [besides + tree.size({ first: at, end: at + 1 }), at];
  }
  for (const cards of groups) {
    const [first] = cards;
    if (first === undefined) continue;
    const isWithin = first.first >= whole.first && first.end <= end;
    if (isWithin && (first.first < last || inCards > besides)) continue;
    for (const card of cards) marks.fill(true, card.first, card.end);
    markLabel(tree, first.first, marks);
  }
}

function groupsOf(tree: PageTree): Box[][] {
  const byParent = new Map<Box, Map<string, Box[]>>();
  for (const box of tree.boxes()) {
    if (box.parent === null || !isTeaser(tree, box)) continue;
    const alike = byParent.get(box.parent) ?? new Map<string, Box[]>();
    byParent.set(box.parent, alike);
    alike.set(box.likeness, [...(alike.get(box.likeness) ?? []), box]);
  }
  return [...byParent.values()].flatMap((alike) => [...alike.values()]).filter(({ length }) => length > 1);
}

function isTeaser(tree: PageTree, box: Box): boolean {
  if (!CARD.test(box.tag) || box.end - box.first > MOST_PIECES || tree.size(box) > LARGEST) return false;
  const pieces = tree.pieces.slice(box.first, box.end).filter(({ region }) => region !== 'caption');
  const title = pieces.findIndex((piece) => isLinkOnly(piece) && lengthOf(piece.text) >= TITLE);
  return (
    title !== -1 &&
    pieces.slice(0, title).every(({ text }) => lengthOf(text) <= KICKER) &&
    (pieces.length > 1 || pieces[title]?.kind === 'heading')
  );
}
