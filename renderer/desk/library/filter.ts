import type { ArticleSummary } from '../../../core/contract.ts';

/** Letters without their marks, in lower case, so that 'cafe' finds 'Café'. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const folded = new WeakMap<ArticleSummary, string>();

function foldedText(summary: ArticleSummary): string {
  const known = folded.get(summary);
  if (known !== undefined) return known;
  const { title, outlet, byline } = summary.article;
  const text = fold([title, outlet ?? '', byline ?? ''].join('\n'));
  folded.set(summary, text);
  return text;
}

/**
 * Returns the articles in whose title, outlet or byline every word of `query` stands, at least in part; all of them
 * for an empty query. Case and accents do not count.
 */
export function filterArticles(articles: readonly ArticleSummary[], query: string): ArticleSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...articles];
  return articles.filter((summary) => words.every((word) => foldedText(summary).includes(word)));
}
