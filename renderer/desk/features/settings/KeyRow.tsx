import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fingerprintWords } from '../../../../core/identity/fingerprint.ts';
import type { ShownKey } from '../../../../core/identity/known-key.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { dayText } from '../../../../core/wording/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import type { Decide } from '../../app-state/use-keys.ts';
import styles from './Keys.module.css';

interface KeyRowProps {
  shown: ShownKey;
  /** The name of whoever confirmed or revoked it. */
  decidedBy: string;
  onDecide: Decide;
}

/** One key: whose it says it is, its six words, what was said of it, and what can be. */
export function KeyRow({ shown, decidedBy, onDecide }: KeyRowProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [asked, setAsked] = useState<'confirmed' | 'revoked' | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const { id, name, state, fingerprint, firstSeenAt } = shown;
  const said = t(`signing.state.${state}`, { by: decidedBy });

  /** Shows the question and goes to its safe answer, or the row's buttons again and goes to the first of them. */
  function show(next: typeof asked) {
    flushSync(() => setAsked(next));
    const buttons = row.current?.querySelectorAll('button');
    buttons?.[next === null ? 0 : buttons.length - 1]?.focus();
  }
  async function decide(next: 'confirmed' | 'revoked') {
    if (await onDecide(id, next)) show(null);
  }
  const question =
    asked === 'confirmed'
      ? 'signing.askConfirm'
      : state === 'own'
        ? 'signing.askReplace'
        : 'signing.askRevoke';

  return (
    <li ref={row} className={styles.row}>
      <p className={styles.head}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.state}>
          {state === 'own' ? said : t('signing.since', { state: said, date: dayText(firstSeenAt, language) })}
        </span>
      </p>
      <p className={styles.words} data-fingerprint>
        {fingerprintWords(fingerprint, language)}
      </p>
      {asked === null ? (
        <div className={styles.buttons}>
          {state === 'unconfirmed' && (
            <Button label={t('signing.confirmOf', { name })} onPress={() => show('confirmed')}>
              {t('signing.confirm')}
            </Button>
          )}
          {state !== 'revoked' && (
            <Button tone="quiet" label={t('signing.revokeOf', { name })} onPress={() => show('revoked')}>
              {t('signing.revoke')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <p role="alert" className={styles.question}>
            {t(question, { name })}
          </p>
          <div className={styles.buttons}>
            <Button onPress={() => void decide(asked)}>
              {t(asked === 'confirmed' ? 'signing.yesConfirm' : 'signing.yesRevoke')}
            </Button>
            <Button tone="quiet" onPress={() => show(null)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
