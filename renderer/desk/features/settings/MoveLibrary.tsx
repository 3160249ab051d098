import { useEffect, useState } from 'react';
import { call, listen } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { LibraryQuestion } from './LibraryQuestion.tsx';
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
