import type { Finding } from '../../../../core/verify/finding.ts';
import { findingWords } from '../../../../core/wording/verify-findings.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Library.module.css';

interface MissingDialogProps {
  findings: readonly Finding[];
  onClose(): void;
}

/** What the library lacks since it was last seen: accepted, left for later, or brought back from a backup. */
export function MissingDialog({ findings, onClose }: MissingDialogProps) {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const accept = (): void => {
    call('heads.accept', {}).then(onClose, notify.failed);
  };
  const showBackups = (): void =>
    store.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'backups' } });
  return (
    <Dialog
      title={t('heads.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={accept}>{t('heads.accept')}</Button>
          <Button onPress={showBackups}>{t('heads.backups')}</Button>
          <Button tone="dark" autoFocus onPress={onClose}>
            {t('heads.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.text}>
        <p>{t('heads.means')}</p>
        <ul className={styles.findings}>
          {findings.map((one) => (
            <li key={JSON.stringify(one)}>{findingWords(language, one)}</li>
          ))}
        </ul>
        <p>{t('heads.todo')}</p>
      </div>
    </Dialog>
  );
}
