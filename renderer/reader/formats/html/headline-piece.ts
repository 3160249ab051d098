import type { Piece } from '../../shared/html/piece.ts';
import { isProse, lengthOf } from '../../shared/html/prose.ts';

/** A heading of one short word ('News', 'Blog') is a page's, not an article's. */
const SHORT_WORD = 12;
/** So many pieces below a headline its story begins. */
const NEAR = 7;
/** Longer is no headline. */
const LONGEST = 200;
/** So much of a heading's longer words must a title have to be about the same. */
const AGREES = 0.35;

/**
 * Returns the position of the piece that is the article's headline, -1 if none is: a heading whose words are among
 * the titles that the metadata give, of level 1 before others; else the only heading of level 1, but for a single word
 * where there are titles; else a line of text that says just what a title says, with text below it.
 */
export function headlinePiece(pieces: readonly Piece[], titles: readonly string[]): number {
  const known = titles.flatMap((title) => [title, firstPart(title)]).map(comparable);
  const headings = pieces
    .map(({ kind, level, text, region }, position) => ({ position, kind, level, text, region }))
    .filter(({ kind, region }) => kind === 'heading' && region !== 'furniture');
  const named = headings.filter(({ text }) => known.some((title) => isSame(title, comparable(text))));
  const first = named.find(({ level }) => level === 1) ?? named[0];
  if (first !== undefined) return first.position;
  const [top, second] = headings.filter(({ level }) => level === 1);
  if (top === undefined) return unmarked(pieces, known);
  if (second !== undefined) return -1;
  const word = comparable(top.text);
  return known.length > 0 &&
    !word.includes(' ') &&
    word.length < SHORT_WORD &&
    /^[\p{Script=Latin}\p{N}]*$/u.test(word)
    ? -1
    : top.position;
}

/** The line that is a title without being a heading, as pages made by hand have it. */
function unmarked(pieces: readonly Piece[], known: readonly string[]): number {
  return pieces.findIndex(
    ({ text, kind, region, linked }, at) =>
      kind === 'paragraph' &&
      region === 'page' &&
      linked < 0.5 &&
      text.length <= LONGEST &&
      at < pieces.length - 1 &&
      comparable(text).length >= SHORT_WORD &&
      known.includes(comparable(text)),
  );
}

/** True if a headline says what one of the titles says, at least in part; or where there is no title. */
export function agreesWith(headline: string, titles: readonly string[]): boolean {
  if (titles.length === 0) return true;
  const words = longWords(headline);
  return titles.some((title) => {
    const others = new Set(longWords(title));
    return (
      comparable(title).includes(comparable(headline)) ||
      words.filter((word) => others.has(word)).length > AGREES * words.length
    );
  });
}

/**
 * True if a headline stands right over the article's text, so that a reader takes it for its title whatever the
 * metadata say: of three words at least, with no other heading before the first sentence (`inArticle`, one a piece).
 */
export function leadsText(
  pieces: readonly Piece[],
  inArticle: readonly boolean[],
  headline: number,
): boolean {
  const text = pieces[headline]?.text ?? '';
  if (comparable(text).split(' ').length < 3 && lengthOf(text) < 2 * SHORT_WORD) return false;
  const below = pieces.slice(headline + 1, headline + NEAR).map((piece, at) => ({
    isStory: inArticle[headline + 1 + at] === true && isProse(piece),
    isHeading: piece.kind === 'heading',
  }));
  const story = below.findIndex(({ isStory }) => isStory);
  return story !== -1 && below.slice(0, story).every(({ isHeading }) => !isHeading);
}

function longWords(text: string): string[] {
  return comparable(text)
    .split(' ')
    .filter((word) => word.length > 3);
}

/** 'Title' of 'Title - Outlet'. */
function firstPart(title: string): string {
  return title.split(/\s+[-|–—·]\s+/u)[0] ?? title;
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True if one is the other, or begins the other and is long: 'Title' and 'Title | Outlet'. */
function isSame(title: string, heading: string): boolean {
  if (heading === '' || title === '') return false;
  return (
    title === heading || (heading.length >= 20 && (title.startsWith(heading) || title.endsWith(heading)))
  );
}
