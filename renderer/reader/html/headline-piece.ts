import type { Piece } from './piece.ts';

/**
 * Returns the position of the piece that is the article's headline, -1 where none is: a heading whose words are among
 * the titles that the metadata give, of level 1 before others; else the only heading of level 1.
 */
export function headlinePiece(pieces: readonly Piece[], titles: readonly string[]): number {
  const known = titles.map(comparable);
  const headings = pieces
    .map(({ kind, level, text, region }, position) => ({ position, kind, level, text, region }))
    .filter(({ kind, region }) => kind === 'heading' && region !== 'furniture');
  const named = headings.filter(({ text }) => known.some((title) => isSame(title, comparable(text))));
  const first = named.find(({ level }) => level === 1) ?? named[0];
  if (first !== undefined) return first.position;
  const top = headings.filter(({ level }) => level === 1);
  return top.length === 1 ? (top[0]?.position ?? -1) : -1;
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
