import { useEffect, useMemo, useRef } from 'react';
import type { ArticleDetails } from '../../../core/article.ts';
import type { Change } from '../../../core/change.ts';
import type { ArticleSummary } from '../../../core/contract.ts';
import type { Id } from '../../../core/ids.ts';
import { call } from '../bridge.ts';
import { useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import type { Articles } from './use-articles.ts';

/** What can be done to articles in the library; each is saved before the list shows it, and can be undone. */
export interface LibraryChanges {
  remove(summary: ArticleSummary): Promise<void>;
  restore(summary: ArticleSummary): Promise<void>;
  /** Returns whether it was saved. */
  setDetails(summary: ArticleSummary, details: Partial<ArticleDetails>): Promise<boolean>;
  /** Puts what the details dialog has saved into the list. */
  detailsSaved(before: ArticleDetails, saved: Change): void;
  /** Takes the last of them back; does nothing when there is none. */
  undo(): void;
}

/** Returns the library's changes to its list; `onUndone` hears the id of an article that an undo has changed. */
export function useLibraryChanges(articles: Articles, onUndone: (articleId: Id) => void): LibraryChanges {
  const tell = useTell();
  const t = useMessages();
  const undos = useRef<(() => Promise<void>)[]>([]);
  const { change } = articles;
  const store = useAppStore();
  // Once an article is open, its history goes on, and what was offered here would take something else back.
  useEffect(() => () => store.dispatch({ type: 'offersGone' }), [store]);

  return useMemo(() => {
    const attempt = async (act: () => Promise<void>): Promise<boolean> => {
      try {
        await act();
        return true;
      } catch (thrown) {
        tell.failed(thrown);
        return false;
      }
    };
    const leave = (id: string) => change((list) => list.filter(({ article }) => article.id !== id));
    const enter = (summary: ArticleSummary, saved: Change) => {
      const restored = { ...summary, article: saved.article ?? summary.article };
      change((list, removed) => {
        const others = list.filter(({ article }) => article.id !== saved.articleId);
        return removed ? others : [...others, restored];
      });
      onUndone(saved.articleId);
    };
    const put = (saved: Change) =>
      change((list) =>
        list.map((summary) =>
          summary.article.id === saved.articleId && saved.article !== null
            ? { ...summary, article: saved.article }
            : summary,
        ),
      );
    const undo = () => {
      const last = undos.current.pop();
      if (last === undefined) return;
      store.dispatch({ type: 'offersGone' });
      void attempt(last);
    };
    const offerUndo = (text: string, back: () => Promise<void>) => {
      undos.current.push(back);
      const run = () => {
        undos.current = undos.current.filter((entry) => entry !== back);
        void attempt(back);
      };
      tell.done(text, { label: t('library.undo'), run });
    };
    const detailsSaved = (before: ArticleDetails, saved: Change) => {
      put(saved);
      const title = saved.article?.title ?? before.title;
      const text = title === before.title ? t('library.detailsSaved') : t('library.renamed', { title });
      offerUndo(text, async () => {
        put(await call('history.undo', { articleId: saved.articleId }));
        onUndone(saved.articleId);
      });
    };

    return {
      undo,
      detailsSaved,
      remove: async (summary) => {
        const { id: articleId, title } = summary.article;
        await attempt(async () => {
          await call('article.remove', { articleId });
          leave(articleId);
          offerUndo(t('library.deleted', { title }), async () =>
            enter(summary, await call('article.restore', { articleId })),
          );
        });
      },
      restore: async (summary) => {
        const { id: articleId, title } = summary.article;
        await attempt(async () => {
          await call('article.restore', { articleId });
          leave(articleId);
          tell.done(t('library.restored', { title }));
        });
      },
      setDetails: (summary, details) =>
        attempt(async () => {
          const articleId = summary.article.id;
          detailsSaved(summary.article, await call('article.setDetails', { articleId, details }));
        }),
    };
  }, [change, tell, t, onUndone, store]);
}
