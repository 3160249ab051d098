import { useMessages } from '../state/use-messages.ts';
import styles from './Library.module.css';

/** Covers the window while something is held over it. */
export function DropOverlay() {
  const t = useMessages();
  return (
    <div className={styles.drop} role="status">
      <p className={styles.dropTitle}>{t('load.drop')}</p>
      <p className={styles.dropHint}>{t('load.dropHint')}</p>
    </div>
  );
}
