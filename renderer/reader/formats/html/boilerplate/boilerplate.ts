import { markAskingBoxes, markNoticeBoxes, markCards, markReplies } from './boxes.ts';
import { markLinkRuns } from './link-runs.ts';
import { boxesOut, type Box, isCell, type Piece } from '../../../shared/html/piece.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';
import { endsSentence, isLinkOnly, lengthOf } from '../../../shared/html/prose.ts';

/**
 * Returns which pieces of a page are boilerplate by its structure, whatever its elements are called: teasers, links
 * that lead elsewhere, comments, newsletters, pieces around the headline and after the end.
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
function leadBox({ pieces, prose }: PageTree, headline: number): Box | null {
  const first = headline === -1 ? -1 : prose.findIndex((isProse, at) => isProse && at > headline);
  const start = pieces[headline]?.box;
  if (first === -1 || start === undefined) return null;
  for (const box of boxesOut(start)) if (first < box.end) return box;
  return null;
}

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
 * Marks pieces before a headline that are no sentences, and the names, dates and buttons between it and the first
 * sentence. A headline without a story below it, at the foot of a page, is left alone.
 */
function markFront(tree: PageTree, headline: number, marks: boolean[]): void {
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

const LONGEST = 40;
const OFTEN = 3;

/** Marks short words that stand in a page again and again, whatever their numbers: Reply, Share, 1 of 4, 9.40, Photo. */
function markRepeats({ pieces }: PageTree, marks: boolean[]): void {
  const places = new Map<string, number[]>();
  let before = '';
  for (const [at, { text, kind, bold, box }] of pieces.entries()) {
    // 'Anna:' and names in bold are who speaks.
    if (text.length > LONGEST || kind === 'heading' || kind === 'tableRow' || bold || isCell(box)) continue;
    if (/[:：]$|^\p{Ll}/u.test(text) || endsSentence(text)) continue;
    const same = text.toLowerCase().replace(/\d+/gu, '0');
    // Lines that are the same one below the other are no button under each of several things.
    if (same !== before) places.set(same, [...(places.get(same) ?? []), at]);
    before = same;
  }
  for (const found of places.values()) {
    // 'Step 1', 'Step 2' are part of the article.
    const isCounted = new Set(found.map((at) => pieces[at]?.text)).size === found.length;
    const isNamed = /^\p{L}/u.test(pieces[found[0] ?? -1]?.text ?? '');
    if (found.length >= OFTEN && !(isCounted && isNamed)) for (const at of found) marks[at] = true;
  }
}

/** A paragraph of more is no note about its author. */
const NOTE = 600;
/** What follows such a note: not more than this. */
const ENDING = 1200;
/** In how many pieces from its end an article says who wrote it. */
const LAST = 6;
/** A name of fewer letters may be a word. */
const TAIL_NAME = 6;

/**
 * Marks what follows an article's last sentence and is none: names, buttons, headings with nothing below them; and
 * what tells about its authors (`names`) at the end, and whatever comes after that.
 */
function markTail(
  tree: PageTree,
  inArticle: (at: number) => boolean,
  headline: number,
  names: readonly string[],
  marks: boolean[],
): void {
  const { pieces, prose } = tree;
  const isIn = (at: number): boolean => inArticle(at) && marks[at] !== true;
  const known = names.filter((name) => name.length >= TAIL_NAME).map((name) => name.toLowerCase());
  const article = pieces.flatMap((_piece, at) => (isIn(at) && at !== headline ? [at] : []));
  const isNote = (at: number): boolean => {
    const { text = '', kind } = pieces[at] ?? {};
    const words = text.toLowerCase().replace(/^(?:by|door|von|par|por)\s+/u, '');
    return (
      kind !== 'heading' &&
      lengthOf(text) <= NOTE &&
      known.some((name) => words.startsWith(name) && !/^[:：]/u.test(words.slice(name.length)))
    );
  };
  /** Lists, tables and quotations may end an article without a full stop; so may a heading above one. */
  const goesOn = (at: number): boolean => {
    const kind = pieces[at]?.kind;
    if (!isIn(at) || kind === undefined || kind === 'paragraph') return false;
    return kind !== 'heading' || (pieces[at + 1]?.kind !== 'heading' && goesOn(at + 1));
  };
  const [opening] = article;
  if (opening !== undefined && article.length > 3 && isNote(opening)) marks[opening] = true;
  const note =
    article.length > 3 ? article.slice(-LAST).find((at) => at !== opening && isNote(at)) : undefined;
  if (note !== undefined && tree.size({ first: note, end: (article.at(-1) ?? note) + 1 }) <= ENDING)
    marks.fill(true, note);
  const last = article.findLast((at) => isIn(at) && (prose[at] === true || isShortSentence(pieces[at])));
  if (last === undefined || !prose.some((isProse, at) => isProse && isIn(at))) return;
  let at = last + 1;
  while (at < pieces.length && (pieces[at]?.region === 'caption' || goesOn(at))) at += 1;
  marks.fill(true, at);
}

function isShortSentence(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'heading' && piece.linked < 0.5 && endsSentence(piece.text);
}
