import type { ReactNode } from 'react';
import { call } from '../bridge.ts';
import { useApp, useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LoadingBar.module.css';

/** How far a load is while one goes on; its children otherwise. */
export function LoadingBar({ children }: { children: ReactNode }) {
  const t = useMessages();
  const tell = useTell();
  const store = useAppStore();
  const loading = useApp((state) => state.loading);
  const stopping = useApp((state) => state.stopping);
  if (loading === null) return children;
  const stop = () => {
    store.dispatch({ type: 'loadStopping' });
    call('load.cancel', {}).catch(tell.failed);
  };
  const { done, total, name } = loading;
  const text = t('load.progress', { at: done + 1, total });
  return (
    <div className={styles.loading}>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles.text} role="status">
        {text}
      </span>
      <div
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className={styles.rail}
      >
        <div className={styles.done} style={{ width: `${(100 * done) / total}%` }} />
      </div>
      <Button isDisabled={stopping} onPress={stop} tone="quiet" className={styles.stop}>
        {t(stopping ? 'load.stopping' : 'load.stop')}
      </Button>
    </div>
  );
}
