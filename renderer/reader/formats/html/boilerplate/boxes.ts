import { kindByWords } from '../../../../../core/text/classify-block.ts';
import { boxesOut, type Box } from '../../../shared/html/piece.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';
import { isLinkOnly, lengthOf } from '../../../shared/html/prose.ts';
import { markLabel } from './link-runs.ts';

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
 * Marks small boxes with a part whose words say that it is a notice or leads elsewhere, because text beside 'Read
 * also' or 'for subscribers only' is of the same kind.
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

/** Elements that a template repeats around a teaser. Headings, paragraphs and cells are inside it, not around it. */
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

/** The button under a comment to answer it. */
const REPLY =
  /^(?:reply|respond|antwoord(?:en)?|beantwoord(?:en)?|reageer|reageren|antworten|répondre|responder|rispondi|ответить|odpowiedz|svara?|回复|回覆|返信|답글|رد)$/iu;

/** Marks comments of readers: two boxes or more in which one may answer. Their names do not matter. */
export function markReplies(tree: PageTree, headline: number, marks: boolean[]): void {
  const replies = tree.pieces.flatMap(({ text }, at) =>
    text.length < 16 && REPLY.test(text.trim()) ? [at] : [],
  );
  if (replies.length < 2) return;
  const comments = replies.flatMap((at) => commentRound(tree, at, replies, headline) ?? []);
  const [first] = comments;
  if (first === undefined) return;
  for (const { first: from, end } of comments) marks.fill(true, from, end);
  markLabel(tree, Math.min(...comments.map((comment) => comment.first)), marks);
}

/** The largest box round one reply that holds no other, and not the headline. */
function commentRound(tree: PageTree, at: number, replies: readonly number[], headline: number): Box | null {
  let found: Box | null = null;
  const box = tree.pieces[at]?.box;
  if (box === undefined) return null;
  for (const outer of boxesOut(box)) {
    const within = replies.filter((reply) => reply >= outer.first && reply < outer.end).length;
    if (within > 1 || (headline >= outer.first && headline < outer.end)) break;
    found = outer;
  }
  return found;
}
