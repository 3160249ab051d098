import type { Article } from '../model/article/article.ts';
import type { Claim } from '../model/claim/claim.ts';
import type { ClaimText } from './passage.ts';

/** So many UTF-16 units before a claim are read for what its pronouns stand for: a sentence or two. */
const READ_BEFORE = 400;

/** Returns a claim with what it is read with; `text` is that of its version. */
export function claimTextOf(
  { quote, start, attribution }: Pick<Claim, 'quote' | 'start' | 'attribution'>,
  text: string,
  article: Pick<Article, 'title' | 'language' | 'published'>,
): ClaimText {
  return {
    text: quote,
    language: article.language,
    published: article.published,
    title: article.title,
    before: text.slice(Math.max(0, start - READ_BEFORE), start),
    speaker: attribution?.speaker ?? null,
  };
}
