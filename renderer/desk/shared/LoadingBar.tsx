import { useMessages } from '../ui/interface.tsx';
import type { ReactNode } from 'react';
import { call } from '../app-state/bridge.ts';
import { useApp, useAppStore } from '../app-state/app-context.tsx';
import { useNotify } from '../app-state/notifications.ts';
import type { Notice } from '../../../core/contract/index.ts';
import { ProgressLine } from '../ui/ProgressLine.tsx';

/** The progress of a load or a change of many articles while one goes on; its children otherwise. */
export function LoadingBar({ children }: { children: ReactNode }) {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const loading = useApp((state) => state.loading);
  const stopping = useApp((state) => state.stopping);
  const encrypting = useApp((state) => state.encrypting);
  const sealing = useApp((state) => state.sealing);
  const changing = useApp((state) => state.changing);
  if (changing !== null) {
    const { what, done, total } = changing;
    return (
      <ProgressLine
        name={null}
        text={t(`library.going.${what}`, { done, total })}
        done={done}
        total={total}
        isStopping={changing.stopping}
        onStop={() => store.dispatch({ type: 'changingStops' })}
      />
    );
  }
  if (loading === null && sealing !== null)
    return (
      <ProgressLine
        name={null}
        text={t('vault.sealing', { at: Math.min(sealing.done + 1, sealing.total), total: sealing.total })}
        done={sealing.done}
        total={sealing.total}
        isStopping={false}
        onStop={() => void call('vault.stopSealing', {}).catch(notify.failed)}
      />
    );
  if (loading === null && encrypting !== null) return <EncryptingLine far={encrypting} />;
  if (loading === null) return children;
  const { done, total, name } = loading;
  return (
    <ProgressLine
      name={name}
      text={t('load.progress', { at: done + 1, total })}
      done={done}
      total={total}
      isStopping={stopping}
      onStop={() => {
        store.dispatch({ type: 'loadStopping' });
        call('load.cancel', {}).catch(notify.failed);
      }}
    />
  );
}

/**
 * The progress while unencrypted protected sources are being encrypted. It cannot be stopped, and nobody has to wait for it.
 */
export function EncryptingLine({ far: { stage, done, total } }: { far: Notice<'encrypting'> }) {
  const t = useMessages();
  const isWriting = stage === 'pages';
  return (
    <ProgressLine
      name={null}
      text={
        isWriting ? t('vault.overwriting') : t('vault.encrypting', { at: Math.min(done + 1, total), total })
      }
      done={isWriting ? 1 : done}
      total={isWriting ? 1 : Math.max(1, total)}
      isStopping={false}
      onStop={null}
    />
  );
}
