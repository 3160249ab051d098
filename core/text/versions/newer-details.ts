import type { ArticleDetails, Version } from '../../model/article/article.ts';
import type { Event } from '../../model/history/event.ts';
import type { ParsedArticle } from '../../model/article/parsed-article.ts';

/** The details of an article that a newer version can change. */
type NewerDetails = Partial<Pick<ArticleDetails, 'title' | 'byline' | 'published'>>;

/**
 * Returns the title, byline and date that a newer version gives its article. It leaves out what a checker has set by
 * hand, and a title that was made from the text or the file's name if an earlier version had a headline. `versions`
 * are the earlier ones, `entries` the history's entries about the article, in order.
 */
export function newerDetails(
  parsed: Pick<ParsedArticle, 'title' | 'byline' | 'published' | 'warnings'>,
  versions: readonly Pick<Version, 'warnings' | 'loadedAt'>[],
  entries: readonly Pick<Event, 'kind' | 'at' | 'to'>[],
): NewerDetails {
  const loads = new Set(versions.map(({ loadedAt }) => loadedAt));
  const isByHand = (field: keyof NewerDetails): boolean => {
    const last = entries.findLast(({ to }) => field in to);
    return last?.kind === 'article.detailsSet' && !loads.has(last.at);
  };
  const details: NewerDetails = {};
  const surest = Math.min(...versions.map(doubtOfTitle), 1);
  if (doubtOfTitle(parsed) <= surest && !isByHand('title')) details.title = parsed.title;
  if (parsed.byline !== null && !isByHand('byline')) details.byline = parsed.byline;
  if (parsed.published !== null && !isByHand('published')) details.published = parsed.published;
  return details;
}

/** 0 for a headline, 1 for a title from the text's first words, 2 for a title from the file's name. */
function doubtOfTitle({ warnings }: Pick<Version, 'warnings'>): 0 | 1 | 2 {
  const codes = warnings.map(({ code }) => code);
  return codes.includes('titleFromName') ? 2 : codes.includes('titleFromText') ? 1 : 0;
}
