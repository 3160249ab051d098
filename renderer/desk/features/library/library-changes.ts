import { useEffect, useMemo, useRef } from 'react';
import type { Article, ArticleDetails } from '../../../../core/model/article/article.ts';
import type { Change } from '../../../../core/model/history/change.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { MOST_ARTICLES_A_CALL, type ArticlesChange } from '../../../../core/model/article/article-changes.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore, type AppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify, type Notifier } from '../../app-state/notifications.ts';

/** What can be done to articles in the library; each is saved before the list shows it, and can be undone. */
export interface LibraryChanges {
  /** Archives, deletes or puts back several; does nothing while many are still being changed. */
  change(summaries: readonly ArticleSummary[], change: ArticlesChange): Promise<void>;
  setDetails(summary: ArticleSummary, details: Partial<ArticleDetails>): Promise<void>;
  /** Puts what the details dialog has saved into the list. */
  detailsSaved(before: ArticleDetails, saved: Change): void;
  /** Takes the last of them back; does nothing when there is none. */
  undo(): void;
}

const doneMessages: Record<ArticlesChange, MessageKey> = {
  archive: 'library.archived',
  unarchive: 'library.unarchived',
  remove: 'library.deleted',
  restore: 'library.restored',
};
const doneMessagesOfSeveral: Record<ArticlesChange, MessageKey> = {
  archive: 'library.archivedSeveral',
  unarchive: 'library.unarchivedSeveral',
  remove: 'library.deletedSeveral',
  restore: 'library.restoredSeveral',
};

/** Returns the library's changes to its list; `onUndone` hears the ids of the articles that an undo has changed. */
export function useLibraryChanges(onUndone: (articleIds: readonly Id[]) => void): LibraryChanges {
  const notify = useNotify();
  const t = useMessages();
  const undos = useRef<(() => Promise<void>)[]>([]);
  const store = useAppStore();
  /** Articles whose details were set while many were being changed: which step of theirs is the last is not known here. */
  const meanwhile = useRef(new Set<Id>());
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      // Once an article is open, its history goes on, and what was offered here would take something else back.
      store.dispatch({ type: 'offersGone' });
    };
  }, [store]);

  return useMemo(() => {
    const attempt = (act: () => Promise<void>) => act().catch((thrown: unknown) => notify.failed(thrown));
    const perform: PerformChange = (what, articleIds, act) => {
      meanwhile.current.clear();
      return performChange(store, notify, what, articleIds, act);
    };
    const undo = () => {
      if (store.get().changing !== null) return;
      const last = undos.current.pop();
      if (last === undefined) return;
      store.dispatch({ type: 'offersGone' });
      void attempt(last);
    };
    /** Says what was done to these articles, and offers to take that step of each back. */
    const offerUndo = (text: string, articleIds: Id[]): void => {
      const back = async (): Promise<void> => {
        const { articles, notDone } = await perform('undo', articleIds, (part) =>
          call('articles.undo', { articleIds: part }),
        );
        if (articles.length > 0) onUndone(articles.map(({ id }) => id));
        // The checker stopped it: the next undo goes on with the rest.
        if (notDone.length > 0 && articles.length > 0)
          offerUndo(t('library.undoStopped', { n: notDone.length }), notDone);
      };
      // Once an article was opened, its history may have gone on.
      if (!isShown.current) return notify.done(text);
      undos.current.push(back);
      const run = () => {
        if (store.get().changing !== null) return;
        undos.current = undos.current.filter((entry) => entry !== back);
        void attempt(back);
      };
      notify.done(text, { label: t('library.undo'), run });
    };
    const detailsSaved = (before: ArticleDetails, { article, articleId }: Change) => {
      if (article === null) return;
      meanwhile.current.add(articleId);
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
          if (store.get().changing !== null) return;
          const articleIds = summaries.map(({ article }) => article.id);
          const { articles } = await perform(change, articleIds, (part) =>
            call('articles.change', { articleIds: part, change }),
          );
          const [first] = articles;
          if (first === undefined) return;
          const text =
            articles.length === 1
              ? t(doneMessages[change], { title: first.title })
              : t(doneMessagesOfSeveral[change], { n: articles.length });
          offerUndo(
            text,
            articles.map(({ id }) => id).filter((id) => !meanwhile.current.has(id)),
          );
        }),
      setDetails: (summary, details) =>
        attempt(async () => {
          const articleId = summary.article.id;
          detailsSaved(summary.article, await call('article.setDetails', { articleId, details }));
        }),
    };
  }, [notify, t, onUndone, store]);
}

type PerformChange = (
  what: ArticlesChange | 'undo',
  articleIds: readonly Id[],
  act: (part: Id[]) => Promise<{ articles: Article[] }>,
) => Promise<ChangeOutcome>;

/** Changes articles, however many, and puts what changed into the list once at the end; returns what became of it. */
async function performChange(
  store: AppStore,
  notify: Notifier,
  what: ArticlesChange | 'undo',
  articleIds: readonly Id[],
  act: (part: Id[]) => Promise<{ articles: Article[] }>,
): Promise<ChangeOutcome> {
  const total = articleIds.length;
  const isLong = total > MOST_ARTICLES_A_CALL;
  const outcome = await changeInParts(articleIds, act, {
    going: (done) => {
      const stopping = store.get().changing?.stopping ?? false;
      if (isLong) store.dispatch({ type: 'changing', changing: { what, done, total, stopping } });
    },
    isStopped: () => store.get().changing?.stopping ?? false,
  });
  if (isLong) store.dispatch({ type: 'changing', changing: null });
  if (outcome.articles.length > 0) store.dispatch({ type: 'articlesPut', articles: outcome.articles });
  if (outcome.failure !== null) notify.failed(outcome.failure);
  return outcome;
}

/** What became of a change of many articles. */
interface ChangeOutcome {
  /** Those that were changed, as they now stand. */
  articles: Article[];
  /** Those that it did not reach, or that failed. */
  notDone: Id[];
  /** Why it ended before its end, or null: it was stopped, or it did not. */
  failure: unknown;
}

/** The observer of a change of many articles, who may stop it. */
export interface ChangeWatcher {
  /** Called before each part with how many articles are behind it. */
  going(done: number): void;
  isStopped(): boolean;
}

/**
 * Changes articles part by part, each all or none, so that the library can do something else in between however many they
 * are. Never throws: what `act` throws ends it, and what was changed before stays changed.
 */
export async function changeInParts(
  articleIds: readonly Id[],
  act: (part: Id[]) => Promise<{ articles: Article[] }>,
  watch: ChangeWatcher,
): Promise<ChangeOutcome> {
  const articles: Article[] = [];
  for (let at = 0; at < articleIds.length; at += MOST_ARTICLES_A_CALL) {
    const notDone = articleIds.slice(at);
    if (watch.isStopped()) return { articles, notDone, failure: null };
    watch.going(at);
    try {
      articles.push(...(await act(notDone.slice(0, MOST_ARTICLES_A_CALL))).articles);
    } catch (failure) {
      return { articles, notDone, failure };
    }
  }
  return { articles, notDone: [], failure: null };
}
