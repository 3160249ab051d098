import type { Article } from '../../../core/model/article/article.ts';
import type { ArticleSummary, Output } from '../../../core/contract/index.ts';
import type { Id } from '../../../core/kernel/ids.ts';

/** The library's lines as they are known here, deleted articles too. */
export interface ArticleList {
  lines: readonly ArticleSummary[];
  /** The value with which to ask for the changes since then. */
  stamp: number;
  /** When an article was last on the desk. */
  opened: ReadonlyMap<Id, string>;
}

/** Returns the list after an answer of library.list: all of it, or what had changed since `list`. */
export function withAnswer(
  list: ArticleList | null,
  { articles, stamp, opened }: Output<'library.list'>,
): ArticleList {
  const changed = new Map(articles.map((summary) => [summary.article.id, summary]));
  const before = (list?.lines ?? []).map((summary) => {
    const now = changed.get(summary.article.id);
    changed.delete(summary.article.id);
    return now ?? summary;
  });
  const lines = articles.length === 0 && list !== null ? list.lines : [...before, ...changed.values()];
  return { lines, stamp, opened: new Map(opened.map(({ articleId, at }) => [articleId, at])) };
}

/** Returns the list with articles as they now are. The time of their last change stays as it was, so that no line moves. */
export function withArticles(list: ArticleList, articles: readonly Article[]): ArticleList {
  const changed = new Map(articles.map((article) => [article.id, article]));
  return {
    ...list,
    lines: list.lines.map((summary) => {
      const article = changed.get(summary.article.id);
      return article === undefined ? summary : { ...summary, article };
    }),
  };
}

/** Returns the list without an article that was erased. */
export function withoutArticle(list: ArticleList, articleId: Id): ArticleList {
  return { ...list, lines: list.lines.filter(({ article }) => article.id !== articleId) };
}
