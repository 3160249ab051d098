import { useState } from 'react';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ExportDialog.module.css';

export interface ProtectedChoiceProps {
  /** How many sources must not be named outside the newsroom. */
  count: number;
  isNamed: boolean;
  onChange(isNamed: boolean): void;
}

/** Whether protected sources are named: never without being asked in so many words. */
export function ProtectedChoice({ count, isNamed, onChange }: ProtectedChoiceProps) {
  const t = useMessages();
  const [isAsking, setAsking] = useState(false);

  function answer(name: boolean) {
    setAsking(false);
    onChange(name);
  }

  const says =
    count === 0 ? 'export.protectedNone' : isNamed ? 'export.protectedNamed' : 'export.protectedHidden';
  return (
    <div className={styles.protected}>
      <Checkbox
        isSelected={isNamed}
        isDisabled={count === 0}
        onChange={(name) => (name ? setAsking(true) : onChange(false))}
      >
        {t('export.nameProtected')}
      </Checkbox>
      <p className={isNamed ? styles.warning : styles.hint}>{t(says, { n: count })}</p>
      {isAsking && (
        <Dialog
          title={t('export.confirmTitle')}
          role="alertdialog"
          size="small"
          onClose={() => answer(false)}
          footer={
            <>
              <Button tone="danger" onPress={() => answer(true)}>
                {t('export.confirmName', { n: count })}
              </Button>
              <Button tone="dark" autoFocus onPress={() => answer(false)}>
                {t('export.confirmKeep', { n: count })}
              </Button>
            </>
          }
        >
          <p className={styles.question}>{t('export.confirmText', { n: count })}</p>
        </Dialog>
      )}
    </div>
  );
}
