import { useMessages } from '../state/use-messages.ts';
import { useDrop } from './use-incoming.ts';
import { useLoad } from './use-load.ts';
import styles from './DropToLoad.module.css';

/** Loads what is dropped anywhere in the window, on any screen; covers the window while something is held over it. */
export function DropToLoad() {
  const t = useMessages();
  const isOver = useDrop(useLoad());
  if (!isOver) return null;
  return (
    <div className={styles.cover} role="status">
      <p className={styles.title}>{t('load.drop')}</p>
      <p className={styles.hint}>{t('load.dropHint')}</p>
    </div>
  );
}
