import { useEffect, useState } from 'react';
import { usePendingKey } from '../../commands/command-context.tsx';
import { LoadingBar } from '../../parts/progress/LoadingBar.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { KeyHints, PendingHint } from './KeyHints.tsx';
import styles from './StatusBar.module.css';

/** Whether everything is in the library, which keys do what now, and that nothing leaves the machine. */
export function StatusBar() {
  const t = useMessages();
  const pending = usePendingKey();
  const path = useApp((state) => state.libraryPath);
  return (
    <footer className={styles.bar}>
      <SavedState />
      <span className={styles.hints}>
        {pending === null ? <KeyHints /> : <PendingHint first={pending} />}
      </span>
      <LoadingBar>
        <span className={styles.offline} title={t('status.offlineText', { path })}>
          {t('status.offline')}
        </span>
      </LoadingBar>
    </footer>
  );
}

/** Milliseconds that saving may take before it is spoken of: a usual save is done within a frame. */
const PATIENCE = 150;

function SavedState() {
  const t = useMessages();
  const { saver } = useArticleContext();
  const problem = useArticle(({ saving }) => saving.problem);
  const underWay = useArticle(({ saving }) => saving.underWay > 0);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [underWay]);

  if (problem !== null)
    return (
      <span className={styles.problem} role="alert">
        <span className={styles.why} title={problem}>
          {t('status.notSaved', { problem })}
        </span>
        <Button className={styles.retry} onPress={() => saver.retry()}>
          {t('status.retry')}
        </Button>
      </span>
    );
  return <span className={styles.saved}>{underWay && slow ? t('status.saving') : t('status.saved')}</span>;
}
