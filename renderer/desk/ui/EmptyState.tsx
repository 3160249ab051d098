import type { ReactNode } from 'react';
import { cx } from './props.ts';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Smaller, for a pane. */
  compact?: boolean;
}

/** What a screen or pane shows while it is empty: what it could contain, and how to get that. */
export function EmptyState({ title, children, actions, compact }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty, compact && styles.compact)}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
