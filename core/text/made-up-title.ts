import type { Article, Block, Version, Warning } from '../model/article/article.ts';
import { openingWords, titleOfName } from './headline.ts';

/**
 * Returns the warnings of a load that still hold for an article: that no headline was found does only as long as what stands
 * in for it is the title, and that no date was as long as the article has none, of an older version or by hand.
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

/** True for a warning that somebody can answer with a title. */
export function asksForTitle({ code }: Warning): boolean {
  return code === 'titleFromText' || code === 'titleFromName';
}
