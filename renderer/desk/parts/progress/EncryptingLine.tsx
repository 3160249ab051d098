import type { Notice } from '../../../../core/contract/index.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { useMessages } from '../../ui/interface.tsx';

/** How far the protected sources are that lay in plain. It cannot be stopped, and holds nobody up. */
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
