import type { Article } from '../article/article.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { draftChange, type Draft } from '../history/event.ts';
import { z } from '../../kernel/zod.ts';

/** As many as are changed at once. */
export const MOST_ARTICLES = 10_000;

/** As many as the desk changes in one call: what more are changed goes on in the next, and may be stopped in between. */
export const AT_ONCE = 100;

/** What can be done to several articles at once. */
export const ArticlesChange = z.enum(['archive', 'unarchive', 'remove', 'restore']);
export type ArticlesChange = z.infer<typeof ArticlesChange>;

/** Returns the draft of a change of one article, or null where it is so already. */
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
