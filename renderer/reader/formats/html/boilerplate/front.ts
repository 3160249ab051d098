import type { PageTree } from '../../../shared/html/page-tree.ts';
import { endsSentence, isLinkOnly, lengthOf } from '../../../shared/html/prose.ts';

/** Words of this length between headline and story that are no sentence and have a number are a date, a place, a button. */
const SHORT = 60;
/** Words of this length there are a name or a button in any case. */
const NAME = 30;
/** Headings of this level below a headline are dates and names, made small. */
const SMALL = 4;
/** An item of a list with more may be a chapter's name. */
const BUTTON = 10;
/** How far below a headline its story begins. */
const FAR = 25;

/**
 * Marks what stands before a headline and is no sentence, and the names, dates and buttons between it and the first
 * sentence. A headline without a story below it, at the foot of a page, is left alone.
 */
export function markFront(tree: PageTree, headline: number, marks: boolean[]): void {
  const { pieces, prose } = tree;
  if (headline === -1) return;
  const story = prose.findIndex((isProse, at) => isProse && at > headline && marks[at] !== true);
  if (story === -1 || story - headline > FAR) return;
  const before = tree.proseSize({ first: 0, end: headline });
  if (before > tree.proseSize({ first: headline, end: pieces.length })) return;
  for (let at = 0; at < headline; at += 1)
    if (prose[at] !== true || pieces[at]?.region !== 'page') marks[at] = true;
  for (let at = headline + 1; at < story; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const size = lengthOf(piece.text);
    if (piece.kind === 'tableRow' || size > SHORT) continue;
    if (piece.kind === 'heading' && !((piece.level ?? 0) >= SMALL && /\d/u.test(piece.text))) continue;
    const isItem = piece.kind === 'listItem';
    const isShort =
      size < (isItem ? BUTTON : NAME) || isLinkOnly(piece) || (!isItem && /\d/u.test(piece.text));
    if (isShort && !endsSentence(piece.text) && !/[:：]$/u.test(piece.text)) marks[at] = true;
  }
}
