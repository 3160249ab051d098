import { useState, type ReactNode } from 'react';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { forgetDone, rememberDone, type DoneBefore } from './done-before.ts';
import styles from './Backups.module.css';

export interface LibraryQuestionProps {
  title: string;
  /** What the button says, before and while it is done. */
  run: string;
  running: string;
  /** What is told of it once the page has begun again. */
  done: DoneBefore;
  /** False while it is not yet known what it would do. */
  isReady?: boolean;
  /** Why it cannot be known, or null. */
  problem?: string | null;
  /** Does it; the page begins again after that. Throws where it could not be done. */
  act(): Promise<unknown>;
  onClose(): void;
  /** What it does, in words; `isRunning` while it is being done. */
  children(isRunning: boolean): ReactNode;
}

/** Asks before something is done with the whole library, and tells why it could not be done. */
export function LibraryQuestion(props: LibraryQuestionProps) {
  const { title, run, running, done, isReady = true, problem = null, act, onClose, children } = props;
  const t = useMessages();
  const store = useAppStore();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const told = failure ?? problem;

  async function go() {
    setRunning(true);
    setFailure(null);
    rememberDone(done);
    try {
      await act();
    } catch (thrown) {
      forgetDone();
      setFailure(errorText(store, thrown));
      setRunning(false);
    }
  }

  return (
    <Dialog
      title={title}
      role="alertdialog"
      onClose={() => !isRunning && onClose()}
      footer={
        <>
          <Button onPress={onClose} isPending={isRunning} autoFocus>
            {t('ui.cancel')}
          </Button>
          <Button tone="dark" onPress={() => void go()} isPending={!isReady || isRunning}>
            {isRunning ? running : run}
          </Button>
        </>
      }
    >
      <div className={styles.preview}>
        {children(isRunning)}
        {told !== null && (
          <p role="alert" className={styles.problem}>
            {told}
          </p>
        )}
      </div>
    </Dialog>
  );
}
