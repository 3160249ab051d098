import type { Article } from '../../../core/model/article/article.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { changeArticle, type ArticlesChange } from '../../../core/model/article/article-changes.ts';
import { makeStep, takeStepBack, write, type Committer } from '../history/commit.ts';
import type { Library } from '../../store/open.ts';
import { rowById } from '../../tables/rows.ts';
import { articleTable } from '../../tables/tables.ts';

/**
 * Does one thing to several articles in one transaction, as a step in each article's history. Returns the changed
 * ones in their new state. Throws articleNotFound; then nothing is changed.
 */
export function changeArticles(
  library: Library,
  articleIds: readonly Id[],
  change: ArticlesChange,
  who: Omit<Committer, 'articleId'>,
): Article[] {
  return write(library, () =>
    articleIds.flatMap((articleId) => {
      const article = rowById(library.db, articleTable, articleId);
      if (article === null) throw new TickmarkError('articleNotFound');
      const draft = changeArticle(article, change);
      if (draft === null) return [];
      return makeStep(library, { articleId, ...who }, [draft]).article ?? [];
    }),
  );
}

/** Undoes the last step of several articles in one transaction; returns those that changed. Throws nothingToUndo. */
export function undoArticles(
  library: Library,
  articleIds: readonly Id[],
  who: Omit<Committer, 'articleId'>,
): Article[] {
  return write(library, () =>
    articleIds.flatMap((articleId) => takeStepBack(library, { articleId, ...who }, 'undo').article ?? []),
  );
}
