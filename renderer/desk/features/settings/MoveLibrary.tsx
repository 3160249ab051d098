import { useEffect, useState, type ReactNode } from 'react';
import { call, listen } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import {
  useNotify,
  errorText,
  takeReloadReason,
  rememberReloadReason,
  type ReloadReason,
} from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Backups.module.css';

interface Target {
  path: string;
  onNetwork: boolean;
}

/** The button that asks where the library is to be, and the question before it is moved there. */
export function MoveLibrary() {
  const t = useMessages();
  const notify = useNotify();
  const [target, setTarget] = useState<Target | null>(null);

  async function choose() {
    try {
      const { path, onNetwork } = await call('move.choose', {});
      setTarget(path === null ? null : { path, onNetwork });
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  return (
    <>
      <Button onPress={() => void choose()}>{t('move.open')}</Button>
      {target !== null && <MoveDialog target={target} onClose={() => setTarget(null)} />}
    </>
  );
}

/** Says what moving does, and does it once that is wanted. The window then begins again. */
function MoveDialog({ target, onClose }: { target: Target; onClose(): void }) {
  const t = useMessages();
  const path = useApp((state) => state.libraryPath);
  const [deleteOld, setDeleteOld] = useState(false);
  const [done, setDone] = useState(0);

  useEffect(() => listen({ moving: (moving) => setDone(moving.done) }), []);

  return (
    <LibraryQuestion
      title={t('move.title')}
      run={t('move.run')}
      running={t('move.running', { percent: Math.floor(done * 100) })}
      done="move.done"
      act={() => {
        setDone(0);
        return call('move.run', { deleteOld });
      }}
      onClose={onClose}
    >
      {(isRunning) => (
        <>
          <p>{t('move.what')}</p>
          <dl className={styles.places}>
            <dt>{t('move.from')}</dt>
            <dd>
              <bdi>{path}</bdi>
            </dd>
            <dt>{t('move.to')}</dt>
            <dd>
              <bdi>{target.path}</bdi>
            </dd>
          </dl>
          {target.onNetwork && <p className={styles.problem}>{t('move.network')}</p>}
          <Checkbox isSelected={deleteOld} onChange={setDeleteOld} isDisabled={isRunning}>
            {t('move.deleteOld')}
          </Checkbox>
        </>
      )}
    </LibraryQuestion>
  );
}

interface LibraryQuestionProps {
  title: string;
  /** What the button says, before and while it is done. */
  run: string;
  running: string;
  /** The message about it once the page has begun again. */
  done: ReloadReason;
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
  const shownProblem = failure ?? problem;

  async function go() {
    setRunning(true);
    setFailure(null);
    rememberReloadReason(done);
    try {
      await act();
    } catch (thrown) {
      takeReloadReason();
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
        {shownProblem !== null && (
          <p role="alert" className={styles.problem}>
            {shownProblem}
          </p>
        )}
      </div>
    </Dialog>
  );
}
