import { useMemo } from 'react';
import { openDropped } from '../../app-state/loading/article-files.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useDrop } from '../../app-state/loading/paste-and-drop.ts';
import { useLoad, type Load } from '../../app-state/loading/use-load.ts';
import styles from './DropToLoad.module.css';

/**
 * Loads what is dropped anywhere in the window, on any screen; annotations that are dropped on the desk are read as claims.
 * Covers the window while something is held over it.
 */
export function DropToLoad() {
  const t = useMessages();
  const app = useAppStore();
  const load = useLoad();
  const dropped = useMemo<Load>(
    () => ({
      ...load,
      transfer: (transfer, how) =>
        void openDropped(app, transfer).then((opened) => {
          if (!opened) load.transfer(transfer, how);
        }),
    }),
    [app, load],
  );
  const isOver = useDrop(dropped);
  if (!isOver) return null;
  return (
    <div className={styles.cover} role="status">
      <p className={styles.title}>{t('load.drop')}</p>
      <p className={styles.hint}>{t('load.dropHint')}</p>
    </div>
  );
}
