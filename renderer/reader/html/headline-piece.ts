import type { Piece } from './piece.ts';

/** A heading of one short word ('News', 'Blog') is a page's, not an article's. */
const SHORT_WORD = 12;
/** So much of a heading's longer words must a title have to be about the same. */
const AGREES = 0.35;

/**
 * Returns the position of the piece that is the article's headline, -1 where none is: a heading whose words are among
 * the titles that the metadata give, of level 1 before others; else the only heading of level 1, but for a single word
 * where there are titles.
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
  if (top === undefined || second !== undefined) return -1;
  const word = comparable(top.text);
  return known.length > 0 &&
    !word.includes(' ') &&
    word.length < SHORT_WORD &&
    /^[\p{Script=Latin}\p{N}]*$/u.test(word)
    ? -1
    : top.position;
}

/** True where a headline says what one of the titles says, at least in part; or where there is no title. */
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

/** True where one is the other, or begins the other and is long: 'Title' and 'Title | Outlet'. */
function isSame(title: string, heading: string): boolean {
  if (heading === '' || title === '') return false;
  return (
    title === heading || (heading.length >= 20 && (title.startsWith(heading) || title.endsWith(heading)))
  );
}
