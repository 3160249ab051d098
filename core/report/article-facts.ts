import type { ArticleDetails } from '../article.ts';
import type { Redaction } from '../protection/redaction.ts';

/**
 * Returns an article's details as a report may tell them: a checker corrects them by hand, and may name a protected source there.
 * What the article's text says itself stays.
 */
export function openDetails(
  details: ArticleDetails,
  { clean, cleanUnlessPrinted }: Pick<Redaction, 'clean' | 'cleanUnlessPrinted'>,
): ArticleDetails {
  const { title, byline, outlet, published, language, url } = details;
  return {
    title: cleanUnlessPrinted(title),
    byline: byline === null ? null : cleanUnlessPrinted(byline),
    outlet: outlet === null ? null : cleanUnlessPrinted(outlet),
    published,
    language,
    // Half an address still leads somewhere.
    url: url === null || clean(url) !== url ? null : url,
  };
}
