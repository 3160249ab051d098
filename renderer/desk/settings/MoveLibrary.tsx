import { useEffect, useState } from 'react';
import { call, listen } from '../bridge.ts';
import { useApp, useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { errorText, useTell } from '../state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { forgetDone, rememberDone } from './done-before.ts';
import styles from './Backups.module.css';

interface Target {
  path: string;
  onNetwork: boolean;
}

/** The button that asks where the library is to be, and the question before it is moved there. */
export function MoveLibrary() {
  const t = useMessages();
  const tell = useTell();
  const [target, setTarget] = useState<Target | null>(null);

  async function choose() {
    try {
      const { path, onNetwork } = await call('move.choose', {});
      setTarget(path === null ? null : { path, onNetwork });
    } catch (thrown) {
      tell.failed(thrown);
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
  const store = useAppStore();
  const path = useApp((state) => state.libraryPath);
  const [deleteOld, setDeleteOld] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isRunning = done !== null;

  useEffect(() => listen({ moving: (moving) => setDone(moving.done) }), []);

  async function move() {
    setDone(0);
    setFailure(null);
    rememberDone('move.done');
    try {
      await call('move.run', { deleteOld });
    } catch (thrown) {
      forgetDone();
      setFailure(errorText(store, thrown));
      setDone(null);
    }
  }

  return (
    <Dialog
      title={t('move.title')}
      role="alertdialog"
      onClose={() => !isRunning && onClose()}
      footer={
        <>
          <Button onPress={onClose} isPending={isRunning} autoFocus>
            {t('ui.cancel')}
          </Button>
          <Button tone="dark" onPress={() => void move()} isPending={isRunning}>
            {done === null ? t('move.run') : t('move.running', { percent: Math.floor(done * 100) })}
          </Button>
        </>
      }
    >
      <div className={styles.preview}>
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
        {failure !== null && (
          <p role="alert" className={styles.problem}>
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}
