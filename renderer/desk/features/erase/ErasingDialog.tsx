import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressRail } from '../../ui/ProgressRail.tsx';
import type { EraseState } from './use-erase.ts';
import styles from './Erase.module.css';

interface ErasingDialogProps {
  title: string;
  state: Extract<EraseState, { kind: 'going' }>;
  onStop(): void;
}

/** How far erasing is, and what leaves the backups that are not done. What has begun is told of to the end. */
export function ErasingDialog({ title, state: { at, isStopping }, onStop }: ErasingDialogProps) {
  const t = useMessages();
  const words = at === null ? t('erase.inLibrary') : t('erase.going', { done: at.done + 1, total: at.total });
  return (
    <Dialog
      role="alertdialog"
      title={title}
      onClose={() => undefined}
      footer={
        <Button autoFocus isDisabled={at === null} isPending={isStopping} onPress={onStop}>
          {t('erase.stop')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p role="status">{words}</p>
        {at !== null && <ProgressRail label={words} done={at.done} total={at.total} />}
      </div>
    </Dialog>
  );
}
