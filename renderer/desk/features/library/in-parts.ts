import type { Article } from '../../../../core/model/article/article.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { AT_ONCE } from '../../../../core/model/library/articles-change.ts';

/** What became of a change of many articles. */
export interface DoneInParts {
  /** Those that were changed, as they now stand. */
  articles: Article[];
  /** Those that it did not come to, or failed at. */
  left: Id[];
  /** Why it ended before its end, or null: it was stopped, or it did not. */
  failure: unknown;
}

/** Who watches a change of many articles, and may stop it. */
export interface PartsWatch {
  /** Called before each part with how many articles are behind it. */
  going(done: number): void;
  isStopped(): boolean;
}

/**
 * Changes articles part by part, each all or none, so that the library can do something else in between however many they
 * are. Never throws: what `act` throws ends it, and what was changed before stays changed.
 */
export async function inParts(
  articleIds: readonly Id[],
  act: (part: Id[]) => Promise<{ articles: Article[] }>,
  watch: PartsWatch,
): Promise<DoneInParts> {
  const articles: Article[] = [];
  for (let at = 0; at < articleIds.length; at += AT_ONCE) {
    const left = articleIds.slice(at);
    if (watch.isStopped()) return { articles, left, failure: null };
    watch.going(at);
    try {
      articles.push(...(await act(left.slice(0, AT_ONCE))).articles);
    } catch (failure) {
      return { articles, left, failure };
    }
  }
  return { articles, left: [], failure: null };
}
