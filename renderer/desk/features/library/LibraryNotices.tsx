import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Finding } from '../../../../core/verify/finding.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { askUnfinished } from '../../app-state/erasure.ts';
import styles from './Library.module.css';

/** A line that says that the library has less than when it was last seen, with what that means. Nothing if it has not. */
export function MissingNotice() {
  const t = useMessages();
  const store = useAppStore();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const isOpen = useApp(({ dialog }) => dialog?.name === 'missing');
  // The dialog may have accepted what is missing.
  useEffect(() => {
    if (isOpen) return undefined;
    let isHere = true;
    call('heads.missing', {}).then(
      (missing) => isHere && setFindings(missing.findings),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [isOpen]);
  if (findings.length === 0) return null;
  return (
    <div className={styles.line} role="status">
      <CircleAlert size={14} aria-hidden className={styles.sign} />
      <span className={styles.says}>{t('heads.line')}</span>
      <Button
        tone="quiet"
        className={styles.ask}
        onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'missing', findings } })}
      >
        {t('heads.ask')}
      </Button>
    </div>
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
