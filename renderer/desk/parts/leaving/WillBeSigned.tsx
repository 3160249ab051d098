import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useKeys } from '../../app-state/use-keys.ts';
import styles from './Leaving.module.css';

interface WillBeSignedProps {
  /** Whether the signature is in the file itself. */
  isInside: boolean;
  /** Whether it may be signed: what names no checker may not. */
  mayBe?: boolean;
}

/** Says, before a file is saved, whether it will be signed. */
export function WillBeSigned({ isInside, mayBe = true }: WillBeSignedProps) {
  const t = useMessages();
  const { signing } = useKeys();
  const { checkerId } = useApp((state) => state.settings);
  const name = useApp((state) => state.checkers.find(({ id }) => id === checkerId)?.name ?? '');
  if (signing === null) return null;
  const words = !mayBe
    ? t('signing.willNotNameless')
    : signing.status !== 'ready'
      ? t('signing.willNot')
      : t(isInside ? 'signing.willBe' : 'signing.willBeBeside', { name });
  return <p className={styles.hint}>{words}</p>;
}
