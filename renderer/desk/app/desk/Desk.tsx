import { useEffect, useState, type ReactNode } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Checker } from '../../../../core/model/session.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { GalleyText } from '../../article-state/galley-text.ts';
import type { CommandQueue } from '../../commands/command-queue.ts';
import { useCommandQueue } from '../../commands/command-context.tsx';
import { useAppStore, type AppStore } from '../../app-state/app-context.tsx';
import type { DeskPlace } from '../../app-state/screens.ts';
import { createStore } from '../../app-state/store.ts';
import { errorText } from '../../app-state/notifications.ts';
import { ArticleContext, type ArticleContextValue } from '../../article-state/article-context.tsx';
import { reduceArticle, viewFrom } from '../../article-state/article-view.ts';
import { goToPlace, showEvidence } from '../../article-state/claim-navigation.ts';
import { DeskScreen } from './DeskScreen.tsx';
import { saverFor } from '../../article-state/save.ts';
import { remindOfSitting } from './desk-notices.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './DeskScreen.module.css';

interface DeskProps {
  articleId: Id;
  /** null: the newest. */
  versionId: Id | null;
  /** The place to begin at, if that is not where the reader was. */
  at: DeskPlace | null;
  /** Dialogs, which may look at the article. */
  children: ReactNode;
}

/** Fetches the article and shows it on the desk. Leaving the desk ends the session. */
export function Desk({ articleId, versionId, at, children }: DeskProps) {
  const app = useAppStore();
  const queue = useCommandQueue();
  const [opened, setOpened] = useState<ArticleContextValue | null>(null);
  /** How often an article was opened: the desk begins anew at another place, in the same article too. */
  const [times, setTimes] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let cancelled = false;
    open({ app, queue }, articleId, versionId, at).then(
      (article) => {
        if (cancelled) return;
        setOpened(article);
        setTimes((count) => count + 1);
      },
      (thrown: unknown) => !cancelled && setProblem(errorText(app, thrown)),
    );
    return () => {
      cancelled = true;
      // The keys that wait are about this article.
      queue.stop();
      // If a session cannot be ended now, main ends it when the window closes, so no message is needed.
      call('article.leave', { articleId }).catch(() => undefined);
    };
  }, [app, queue, articleId, versionId, at]);

  useEffect(() => {
    if (opened === null) return undefined;
    return listen({
      erased: ({ erasure }) => {
        if (erasure.kind === 'source') opened.store.dispatch({ type: 'erased', ids: erasure.evidenceIds });
      },
    });
  }, [opened]);

  const evidenceId = at?.evidenceId ?? null;
  useEffect(() => {
    if (opened !== null && evidenceId !== null) showEvidence(evidenceId);
  }, [opened, evidenceId]);

  if (opened === null) return <Opening problem={problem} />;
  return (
    <ArticleContext.Provider value={opened}>
      <DeskScreen key={times} sourceId={at?.sourceId ?? null} />
      {children}
    </ArticleContext.Provider>
  );
}

/** A case file may have brought people whom the window does not know yet. */
function knowCheckers(app: AppStore, checkers: readonly Checker[]): void {
  const { checkers: known, settings } = app.get();
  const others = checkers.filter(({ id }) => !known.some((one) => one.id === id));
  if (others.length > 0) app.dispatch({ type: 'checkers', checkers: [...known, ...others], settings });
}

async function open(
  { app, queue }: { app: AppStore; queue: CommandQueue },
  articleId: Id,
  versionId: Id | null,
  at: DeskPlace | null,
): Promise<ArticleContextValue> {
  const state = await call('article.open', { articleId, versionId });
  knowCheckers(app, state.checkers);
  // This runs before anything is drawn, because a line that came later would push the text down.
  const { id, number } = state.version;
  const droppedClaims = number > 1 ? await call('version.droppedClaims', { versionId: id }) : undefined;
  const store = createStore(reduceArticle, viewFrom(state, droppedClaims));
  if (at !== null) goToPlace(store, at);
  const { data } = store.get();
  remindOfSitting(app, data);
  const { version, blocks } = data;
  return { store, text: new GalleyText(version.text, blocks), saver: saverFor(app, store, queue) };
}

/** The desk before its article is there: an empty sheet, or why it cannot be opened. */
function Opening({ problem }: { problem: string | null }) {
  const t = useMessages();
  const store = useAppStore();
  const back = () => store.dispatch({ type: 'show', screen: { name: 'library' } });
  return (
    <main className={styles.desk}>
      {problem === null ? (
        <p className="unseen" role="status">
          {t('desk.opening')}
        </p>
      ) : (
        <EmptyState
          title={t('desk.notOpened')}
          actions={
            <Button tone="dark" onPress={back} autoFocus>
              {t('command.library.show')}
            </Button>
          }
        >
          <span role="alert">{problem}</span>
        </EmptyState>
      )}
    </main>
  );
}
