import { boxesOut, isCell, type Box, type Piece } from '../../../shared/html/piece.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';
import { isLinkOnly, endsSentence } from '../../../shared/html/prose.ts';

const LIST = /^(?:ul|ol|dl|menu|dir)$/;
/** If this share of a list are links, the list leads elsewhere. */
const MOST = 0.8;
/** Links of this mean length within a text are names of things in it, not titles of other articles. */
const NAMES = 18;

/**
 * Marks what only leads elsewhere: paragraphs that are a link, two and more headings or rows that are links, lists of
 * links; with the words that name them.
 */
export function markLinkRuns(tree: PageTree, marks: boolean[]): void {
  const { pieces } = tree;
  const leads = pieces.map((piece, at) => isLinkOnly(piece) && !isData(piece) && !isHeadOf(tree, at));
  const [first, last] = [tree.prose.indexOf(true), tree.prose.lastIndexOf(true)];
  const areNames = (from: number, end: number, links: number): boolean =>
    first < from && end <= last && tree.size({ first: from, end }) < NAMES * links;
  for (const [list, items] of listsOf(tree)) {
    const links = items.filter((at) => pieces[at] !== undefined && isLinkOnly(pieces[at])).length;
    if (links < MOST * items.length) continue;
    if (areNames(list.first, list.end, items.length) || isNested(tree, list)) continue;
    for (const at of items) leads[at] = true;
    markLabel(tree, list.first, marks);
  }
  for (let at = 0; at < pieces.length; at += 1) {
    if (leads[at] !== true) continue;
    let end = at + 1;
    while (end < pieces.length && (leads[end] === true || pieces[end]?.region === 'caption')) end += 1;
    const links = leads.slice(at, end).filter(Boolean).length;
    const isNames = links > 1 && pieces[at]?.kind === 'paragraph' && areNames(at, end, links);
    if (!isNames && (links > 1 || pieces[at]?.kind !== 'heading')) {
      marks.fill(true, at, end);
      if (links > 1) markLabel(tree, at, marks);
    }
    at = end;
  }
}

/** Items are judged by their list; cells, and rows with a word that is no link, are data. */
function isData({ kind, linked, box }: Piece): boolean {
  return kind === 'listItem' || isCell(box) || (kind === 'tableRow' && linked < 0.95);
}

/** A heading that is a link may head the text that stands below it, under a name or a date at most. */
function isHeadOf({ pieces, prose }: PageTree, at: number): boolean {
  if (pieces[at]?.kind !== 'heading') return false;
  const [below, next] = [pieces[at + 1], prose[at + 2]];
  return prose[at + 1] === true || (next === true && below?.kind === 'paragraph' && !isLinkOnly(below));
}

/** A list in a list's item spells out what that says. */
function isNested({ pieces }: PageTree, { parent, first }: Box): boolean {
  const said = parent?.tag === 'li' && parent.first < first ? pieces[parent.first] : undefined;
  return said !== undefined && !isLinkOnly(said);
}

function listsOf({ pieces }: PageTree): Map<Box, number[]> {
  const lists = new Map<Box, number[]>();
  for (const [at, { kind, box }] of pieces.entries()) {
    if (kind !== 'listItem') continue;
    for (const outer of boxesOut(box))
      if (LIST.test(outer.tag)) {
        lists.set(outer, [...(lists.get(outer) ?? []), at]);
        break;
      }
  }
  return lists;
}

/** A heading of more, and a line of text of more, tells something itself. */
const HEADING = 80;
const LINE = 60;

/** Marks what names a run of links, teasers or comments that begins at `first`: the heading or the few words before it. */
export function markLabel({ pieces, prose }: PageTree, first: number, marks: boolean[]): void {
  const label = pieces[first - 1];
  if (label === undefined || prose[first - 1] === true || label.level === 1) return;
  const { kind, text } = label;
  const isShort =
    text.length <= (kind === 'heading' ? HEADING : LINE) && !(kind === 'heading' && endsSentence(text));
  if (isShort && (kind === 'heading' || kind === 'paragraph')) marks[first - 1] = true;
}
