import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Opening.module.css';

/** The desk before its article is there: an empty sheet, or why it cannot be opened. */
export function Opening({ problem }: { problem: string | null }) {
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
