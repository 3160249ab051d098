import type { PageTree } from '../../../shared/html/page-tree.ts';
import type { Piece } from '../../../shared/html/piece.ts';
import { endsSentence, lengthOf } from '../../../shared/html/prose.ts';

/** A paragraph of more is no note about its author. */
const NOTE = 600;
/** What follows such a note: not more than this. */
const ENDING = 1200;
/** In how many pieces from its end an article says who wrote it. */
const LAST = 6;
/** A name of fewer letters may be a word. */
const NAME = 6;

/**
 * Marks what follows an article's last sentence and is none: names, buttons, headings with nothing below them; and
 * what tells about its authors (`names`) at the end, and whatever comes after that.
 */
export function markTail(
  tree: PageTree,
  inArticle: (at: number) => boolean,
  headline: number,
  names: readonly string[],
  marks: boolean[],
): void {
  const { pieces, prose } = tree;
  const isIn = (at: number): boolean => inArticle(at) && marks[at] !== true;
  const known = names.filter((name) => name.length >= NAME).map((name) => name.toLowerCase());
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
