import { useState } from 'react';
import { unfinishedWords } from '../../../../core/wording/erase.ts';
import type { UnfinishedErasure } from '../../../../core/model/erasure.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BackupNames, ErasureResultDialog, ErasureProgressDialog, useErase } from './ErasureProgress.tsx';
import { readUnfinished } from '../../app-state/erasure.ts';
import styles from './Erase.module.css';

/** Goes on with an erasure that was not brought to its end, the oldest first, or leaves what is left of it where it is. */
export function UnfinishedDialog({ onClose }: { onClose(): void }) {
  const app = useAppStore();
  const notify = useNotify();
  const t = useMessages();
  const first = useApp(({ unfinished }) => unfinished[0]);
  // The erasure that is being finished stays the same while the list is read again.
  const [one] = useState<UnfinishedErasure | undefined>(first);
  const erasing = useErase(undefined);
  const { state } = erasing;
  if (one === undefined) return null;
  const { id } = one;

  async function leave() {
    try {
      await call('erase.leave', { id });
      await readUnfinished(app);
      onClose();
      notify.done(t('erase.left'));
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  if (state.kind === 'done')
    return (
      <ErasureResultDialog
        result={state.result}
        why={state.why}
        onGoOn={() => void erasing.goOn(id, state.result)}
        onShow={null}
        onClose={onClose}
      />
    );
  if (state.kind === 'going')
    return <ErasureProgressDialog title={t('erase.unfinishedTitle')} state={state} onStop={erasing.stop} />;
  return (
    <UnfinishedQuestion
      one={one}
      why={state.why}
      onRun={() => void erasing.goOn(id, null)}
      onLeave={() => void leave()}
      onClose={onClose}
    />
  );
}

interface UnfinishedQuestionProps {
  one: UnfinishedErasure;
  /** Why going on failed, or null. */
  why: string | null;
  onRun(): void;
  onLeave(): void;
  onClose(): void;
}

function UnfinishedQuestion({ one, why, onRun, onLeave, onClose }: UnfinishedQuestionProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  return (
    <Dialog
      title={t('erase.unfinishedTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onLeave}>{t('erase.leave')}</Button>
          <Button tone="dark" autoFocus onPress={onRun}>
            {t('erase.unfinishedRun')}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>{unfinishedWords(one, language)}</p>
        {one.left.length > 0 && <BackupNames label={t('erase.unfinishedIn')} names={one.left} />}
        <p className={styles.where}>{t('erase.unfinishedMeans')}</p>
        {why !== null && (
          <p role="alert" className={styles.problem}>
            {why}
          </p>
        )}
      </div>
    </Dialog>
  );
}
