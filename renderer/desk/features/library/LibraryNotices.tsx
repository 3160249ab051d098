import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Finding } from '../../../../core/verify/finding.ts';
import { findingWords } from '../../../../core/wording/verify-findings.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { askUnfinished } from '../../app-state/erasure.ts';
import styles from './Library.module.css';

/** A line that says that the library has less than when it was last seen, with what that means. Nothing if it has not. */
export function MissingNotice() {
  const t = useMessages();
  const notify = useNotify();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isHere = true;
    call('heads.missing', {}).then(
      (missing) => isHere && setFindings(missing.findings),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (findings.length === 0) return null;
  const accept = (): void => {
    call('heads.accept', {}).then(() => {
      setOpen(false);
      setFindings([]);
    }, notify.failed);
  };
  return (
    <div className={styles.line} role="status">
      <CircleAlert size={14} aria-hidden className={styles.sign} />
      <span className={styles.says}>{t('heads.line')}</span>
      <Button tone="quiet" className={styles.ask} onPress={() => setOpen(true)}>
        {t('heads.ask')}
      </Button>
      {isOpen && <MissingDialog findings={findings} onAccept={accept} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface MissingDialogProps {
  findings: readonly Finding[];
  onAccept(): void;
  onClose(): void;
}

function MissingDialog({ findings, onAccept, onClose }: MissingDialogProps) {
  const t = useMessages();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  function showBackups() {
    onClose();
    store.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'backups' } });
  }
  return (
    <Dialog
      title={t('heads.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onAccept}>{t('heads.accept')}</Button>
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

/** A line that says that an erasure was not brought to its end, with the way to what is left. Nothing if all were. */
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
