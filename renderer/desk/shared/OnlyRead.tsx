import { call } from '../app-state/bridge.ts';
import { useApp } from '../app-state/app-context.tsx';
import { useNotify } from '../app-state/notifications.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/interface.tsx';
import styles from './OnlyRead.module.css';

/** For a library that was opened to be read: says so, and offers to open it for writing. Nothing for any other. */
export function OnlyRead() {
  const t = useMessages();
  const notify = useNotify();
  const isOnlyRead = useApp((state) => state.isOnlyRead);
  const path = useApp((state) => state.libraryPath);
  if (!isOnlyRead) return null;
  return (
    <span className={styles.onlyRead}>
      <span title={t('status.onlyReadText', { path })}>{t('status.onlyRead')}</span>
      <Button className={styles.open} onPress={() => void call('app.openToWrite', {}).catch(notify.failed)}>
        {t('status.openToWrite')}
      </Button>
    </span>
  );
}
