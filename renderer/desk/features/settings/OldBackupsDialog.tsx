import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { OldBackups, useOldBackups } from './OldBackups.tsx';
import { sealBackups } from '../../app-state/old-backups.ts';
import styles from './OldBackups.module.css';

/** Asks, once protected sources are encrypted, whether the backups from before that are to be encrypted too. */
export function OldBackupsDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const store = useAppStore();
  const { known, told } = useOldBackups();
  const isSealing = useApp((state) => state.sealing !== null);

  async function seal() {
    const left = await sealBackups(store);
    told(left);
    if (left?.backups.length === 0) onClose();
  }

  return (
    <Dialog
      title={t('vault.oldTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(isSealing ? 'ui.close' : 'vault.later')}</Button>
          <Button tone="dark" isPending={isSealing || known === null} onPress={() => void seal()}>
            {t('vault.sealBackups')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.text}>{t('vault.oldWhy')}</p>
        {known !== null && <OldBackups known={known} />}
        <p className={styles.text}>{t('vault.oldElsewhere')}</p>
      </div>
    </Dialog>
  );
}
