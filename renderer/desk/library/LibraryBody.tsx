import type { ReactNode } from 'react';
import { useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { errorText } from '../state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import type { Articles } from './use-articles.ts';
import type { Load } from './use-load.ts';
import styles from './Library.module.css';

export interface LibraryBodyProps {
  articles: Articles;
  /** Whether any article is left by the filter. */
  hasShown: boolean;
  removed: boolean;
  query: string;
  onClearQuery(): void;
  load: Load;
  /** The table, for when there is something to put into it. */
  children: ReactNode;
}

/** The table, or what stands in its place: reading, could not be read, nothing yet, nothing found. */
export function LibraryBody(props: LibraryBodyProps) {
  const { articles, hasShown, removed, query, onClearQuery, load, children } = props;
  const t = useMessages();
  const store = useAppStore();

  if (articles.list === null && articles.failure === null)
    return <div className={styles.empty} aria-busy="true" aria-label={t('library.reading')} role="status" />;
  if (articles.list === null)
    return (
      <div className={styles.empty} role="alert">
        <EmptyState
          title={t('library.failed')}
          actions={<Button onPress={articles.readAgain}>{t('library.retry')}</Button>}
        >
          {errorText(store, articles.failure)}
        </EmptyState>
      </div>
    );
  if (hasShown)
    return (
      <>
        {removed && <p className={styles.note}>{t('library.deletedNote')}</p>}
        {children}
      </>
    );
  if (articles.list.length > 0)
    return (
      <div className={styles.empty}>
        <EmptyState
          title={t('library.noMatch', { query: query.trim() })}
          actions={<Button onPress={onClearQuery}>{t('library.clearFilter')}</Button>}
        />
      </div>
    );
  if (removed)
    return (
      <div className={styles.empty}>
        <EmptyState title={t('library.noDeleted')} />
      </div>
    );
  return <EmptyLibrary load={load} />;
}
