import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { askUnfinished } from '../../app-state/erased.ts';
import styles from '../../ui/Notice.module.css';

/** A line that says that an erasure was not brought to its end, with the way to what is left. Nothing where all were. */
export function UnfinishedNotice() {
  const t = useMessages();
  const app = useAppStore();
  const isThere = useApp(({ unfinished }) => unfinished.length > 0);
  if (!isThere) return null;
  return (
    <div className={styles.line} role="status">
      <span>{t('erase.unfinishedLine')}</span>
      <Button tone="quiet" className={styles.ask} onPress={() => void askUnfinished(app)}>
        {t('erase.unfinishedAsk')}
      </Button>
    </div>
  );
}
