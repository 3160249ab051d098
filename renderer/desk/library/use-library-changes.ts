import { useEffect, useMemo, useRef } from 'react';
import type { ArticleDetails } from '../../../core/article.ts';
import type { Change } from '../../../core/change.ts';
import type { ArticleSummary } from '../../../core/contract.ts';
import type { MessageKey } from '../../../core/i18n/messages/index.ts';
import type { Id } from '../../../core/ids.ts';
import type { ArticlesChange } from '../../../core/library/articles-change.ts';
import { call } from '../bridge.ts';
import { useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';

/** What can be done to articles in the library; each is saved before the list shows it, and can be undone. */
export interface LibraryChanges {
  /** Archives, deletes or puts back several. */
  change(summaries: readonly ArticleSummary[], change: ArticlesChange): Promise<void>;
  setDetails(summary: ArticleSummary, details: Partial<ArticleDetails>): Promise<void>;
  /** Puts what the details dialog has saved into the list. */
  detailsSaved(before: ArticleDetails, saved: Change): void;
  /** Takes the last of them back; does nothing when there is none. */
  undo(): void;
}

const told: Record<ArticlesChange, MessageKey> = {
  archive: 'library.archived',
  unarchive: 'library.unarchived',
  remove: 'library.deleted',
  restore: 'library.restored',
};
const toldOfSeveral: Record<ArticlesChange, MessageKey> = {
  archive: 'library.archivedSeveral',
  unarchive: 'library.unarchivedSeveral',
  remove: 'library.deletedSeveral',
  restore: 'library.restoredSeveral',
};

/** Returns the library's changes to its list; `onUndone` hears the ids of the articles that an undo has changed. */
export function useLibraryChanges(onUndone: (articleIds: readonly Id[]) => void): LibraryChanges {
  const tell = useTell();
  const t = useMessages();
  const undos = useRef<(() => Promise<void>)[]>([]);
  const store = useAppStore();
  // Once an article is open, its history goes on, and what was offered here would take something else back.
  useEffect(() => () => store.dispatch({ type: 'offersGone' }), [store]);

  return useMemo(() => {
    const attempt = async (act: () => Promise<void>): Promise<void> => {
      try {
        await act();
      } catch (thrown) {
        tell.failed(thrown);
      }
    };
    const undo = () => {
      const last = undos.current.pop();
      if (last === undefined) return;
      store.dispatch({ type: 'offersGone' });
      void attempt(last);
    };
    /** Says what was done to these articles, and offers to take that step of each back. */
    const offerUndo = (text: string, articleIds: Id[]) => {
      const back = async () => {
        const { articles } = await call('articles.undo', { articleIds });
        store.dispatch({ type: 'articlesPut', articles });
        onUndone(articleIds);
      };
      undos.current.push(back);
      const run = () => {
        undos.current = undos.current.filter((entry) => entry !== back);
        void attempt(back);
      };
      tell.done(text, { label: t('library.undo'), run });
    };
    const detailsSaved = (before: ArticleDetails, { article, articleId }: Change) => {
      if (article === null) return;
      store.dispatch({ type: 'articlesPut', articles: [article] });
      const { title } = article;
      const text = title === before.title ? t('library.detailsSaved') : t('library.renamed', { title });
      offerUndo(text, [articleId]);
    };

    return {
      undo,
      detailsSaved,
      change: (summaries, change) =>
        attempt(async () => {
          const articleIds = summaries.map(({ article }) => article.id);
          const { articles } = await call('articles.change', { articleIds, change });
          const [first] = articles;
          if (first === undefined) return;
          store.dispatch({ type: 'articlesPut', articles });
          const text =
            articles.length === 1
              ? t(told[change], { title: first.title })
              : t(toldOfSeveral[change], { n: articles.length });
          offerUndo(
            text,
            articles.map(({ id }) => id),
          );
        }),
      setDetails: (summary, details) =>
        attempt(async () => {
          const articleId = summary.article.id;
          detailsSaved(summary.article, await call('article.setDetails', { articleId, details }));
        }),
    };
  }, [tell, t, onUndone, store]);
}
