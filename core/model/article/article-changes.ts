import type { Article } from './article.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { draftChange, type Draft } from '../history/event.ts';
import { z } from '../../kernel/zod.ts';

/** The most articles that are changed at once. */
export const MOST_ARTICLES = 10_000;

/**
 * The most articles that the desk changes in one call. Further ones follow in the next call, and somebody may stop in
 * between.
 */
export const MOST_ARTICLES_A_CALL = 100;

/** What can be done to several articles at once. */
export const ArticlesChange = z.enum(['archive', 'unarchive', 'remove', 'restore']);
export type ArticlesChange = z.infer<typeof ArticlesChange>;

/** Returns the draft of a change of one article, or null if it would change nothing. */
export function changeArticle(article: Article, change: ArticlesChange): Draft | null {
  switch (change) {
    case 'archive':
    case 'unarchive':
      return draftChange('article.archivedSet', 'article', article, { archived: change === 'archive' });
    case 'remove':
      return draftChange('article.removed', 'article', article, { removed: true });
    case 'restore':
      return draftChange('article.restored', 'article', article, { removed: false });
    default:
      return assertNever(change);
  }
}
