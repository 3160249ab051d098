import type { ReactNode } from 'react';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import styles from './LoadingBar.module.css';

/** How far a load is while one goes on; its children otherwise. */
export function LoadingBar({ children }: { children: ReactNode }) {
  const t = useMessages();
  const loading = useApp((state) => state.loading);
  if (loading === null) return children;
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
    </div>
  );
}
