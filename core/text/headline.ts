import { shorten } from '../kernel/tidy.ts';
import type { Article, Block, Version, Warning } from '../model/article/article.ts';

/** The greatest length of a title that is made of an article's opening words, in UTF-16 units. */
const TITLE_LENGTH = 80;
const HEADLINE_LENGTH = 180;

/**
 * True if a line, not the last of its text, can be a headline: one short line without a full stop at its end. In
 * scripts with capitals it begins with one; Arabic, Hebrew, Chinese and Japanese have none.
 */
export function looksLikeHeadline(line: string): boolean {
  const text = line.trim();
  return (
    text.length >= 3 &&
    text.length <= HEADLINE_LENGTH &&
    !text.includes('\n') &&
    /^[\p{Lu}\p{Lo}\p{N}"'“”„‚‘’«»¿¡(「『【（]|^,,|^\p{Ll}\p{Lu}/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/(?:[.,;:。．、，；：،؛۔।]|[.。]["'”’“»)」』）])$/u.test(text)
  );
}

/** True if a paragraph of one short line is a heading: the shape of a headline, at most 60 characters and 8 words. */
export function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  return (
    looksLikeHeadline(text) && text.length <= 60 && text.split(/\s+/u).length <= 8 && !/["”’»]$/u.test(text)
  );
}

/** Returns a title made of the opening words of a text; null if it has no letter. */
export function openingWords(text: string): string | null {
  const opening = /\p{L}[^]*/u.exec(text.slice(0, 2000))?.[0].replace(/\s+/gu, ' ').trim();
  if (opening === undefined) return null;
  return shorten(opening, TITLE_LENGTH);
}

/** Returns a title made of a file's name without folders and extension; null if nothing is left. */
export function titleOfName(name: string | null): string | null {
  const base = (name ?? '').split(/[/\\]/u).at(-1) ?? '';
  const title = base
    .replace(/\.(?:warc\.gz|[a-z0-9]{1,8})$/iu, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
  return title === '' ? null : shorten(title, TITLE_LENGTH);
}

/**
 * Returns the warnings of a load that still apply to an article. The warning about a missing headline applies as long
 * as its replacement is the title. The warning about a missing date applies as long as the article has no date, from
 * an older version or by hand.
 */
export function standingWarnings(
  { title, published }: Pick<Article, 'title' | 'published'>,
  { text, sourceName, warnings }: Pick<Version, 'text' | 'sourceName' | 'warnings'>,
  blocks: readonly Block[],
): Warning[] {
  return warnings.filter(({ code }) => {
    if (code === 'noDate') return published === null;
    if (code === 'titleFromText')
      return blocks.some(({ start, end }) => openingWords(text.slice(start, end)) === title);
    return code !== 'titleFromName' || titleOfName(sourceName) === title;
  });
}

/** True for a warning that a new title answers. */
export function asksForTitle({ code }: Warning): boolean {
  return code === 'titleFromText' || code === 'titleFromName';
}
