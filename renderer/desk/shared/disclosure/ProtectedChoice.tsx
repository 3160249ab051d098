import { useState } from 'react';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useSigningKeys } from '../../app-state/signing-keys.ts';
import styles from './Review.module.css';

interface ProtectedChoiceProps {
  /** The file that names them or not: a report or a case file. */
  place: 'export' | 'case';
  /** How many sources must not be named outside the newsroom. */
  count: number;
  isNamed: boolean;
  onChange(isNamed: boolean): void;
}

/** Whether protected sources are named: never without an explicit choice. */
export function ProtectedChoice({ place, count, isNamed, onChange }: ProtectedChoiceProps) {
  const t = useMessages();
  const [isAsking, setAsking] = useState(false);

  function answer(name: boolean) {
    setAsking(false);
    onChange(name);
  }

  const says = count === 0 ? 'protectedNone' : isNamed ? 'protectedNamed' : 'protectedHidden';
  return (
    <div className={styles.protected}>
      <Checkbox
        isSelected={isNamed}
        isDisabled={count === 0}
        onChange={(name) => (name ? setAsking(true) : onChange(false))}
      >
        {t(`${place}.nameProtected`)}
      </Checkbox>
      <p className={isNamed ? styles.choiceWarning : styles.choiceHint}>
        {t(`${place}.${says}`, { n: count })}
      </p>
      {isAsking && (
        <Dialog
          title={t(`${place}.confirmTitle`)}
          role="alertdialog"
          size="small"
          onClose={() => answer(false)}
          footer={
            <>
              <Button tone="danger" onPress={() => answer(true)}>
                {t(`${place}.confirmName`, { n: count })}
              </Button>
              <Button tone="dark" autoFocus onPress={() => answer(false)}>
                {t(`${place}.confirmKeep`, { n: count })}
              </Button>
            </>
          }
        >
          <p className={styles.question}>{t(`${place}.confirmText`, { n: count })}</p>
        </Dialog>
      )}
    </div>
  );
}

interface WillBeSignedProps {
  /** Whether the signature is in the file itself. */
  isInside: boolean;
  /** Whether it may be signed: a file that names no checker may not. */
  mayBe?: boolean;
}

/** Says, before a file is saved, whether it will be signed. */
export function WillBeSigned({ isInside, mayBe = true }: WillBeSignedProps) {
  const t = useMessages();
  const { signing } = useSigningKeys();
  const { checkerId } = useApp((state) => state.settings);
  const name = useApp((state) => state.checkers.find(({ id }) => id === checkerId)?.name ?? '');
  if (signing === null) return null;
  const words = !mayBe
    ? t('signing.willNotNameless')
    : signing.status !== 'ready'
      ? t('signing.willNot')
      : t(isInside ? 'signing.willBe' : 'signing.willBeBeside', { name });
  return <p className={styles.choiceHint}>{words}</p>;
}
