import type { ShownKey } from '../../../../core/identity/known-key.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSigningKeys, type DecideOnKey } from '../../app-state/signing-keys.ts';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fingerprintWords } from '../../../../core/identity/fingerprint.ts';
import { dayText } from '../../../../core/wording/date-text.ts';
import styles from './SettingsDialog.module.css';

/** The keys that sign: this computer's with its words, and those of colleagues, to be confirmed or revoked. */
export function KeysSection() {
  const t = useMessages();
  const store = useAppStore();
  const { keys, signing, decide } = useSigningKeys();
  const checkers = useApp((state) => state.checkers);
  if (keys === null || signing === null) return <p className={styles.hint}>{t('signing.hint')}</p>;
  const nameOf = (id: ShownKey['decidedBy']) => checkers.find((one) => one.id === id)?.name ?? '?';
  const order: readonly ShownKey['state'][] = ['own', 'unconfirmed', 'confirmed', 'revoked'];
  const sorted = keys.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <p className={styles.hint}>{t('signing.hint')}</p>
      {signing.status !== 'ready' && <p role="status">{t(`signing.why.${signing.status}`)}</p>}
      {signing.status === 'noKeyStore' && (
        <div className={styles.buttons}>
          <Button onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } })}>
            {t('vault.add')}
          </Button>
        </div>
      )}
      {sorted.length > 0 && (
        <ul className={styles.keysRows} aria-label={t('signing.list')}>
          {sorted.map((key) => (
            <KeyRow key={key.id} shown={key} decidedBy={nameOf(key.decidedBy)} onDecide={decide} />
          ))}
        </ul>
      )}
      {keys.every(({ state }) => state === 'own') && <p className={styles.hint}>{t('signing.none')}</p>}
    </>
  );
}

interface KeyRowProps {
  shown: ShownKey;
  /** The name of the checker who confirmed or revoked it. */
  decidedBy: string;
  onDecide: DecideOnKey;
}

/** One key: whose it says it is, its six words, what was said of it, and what can be. */
function KeyRow({ shown, decidedBy, onDecide }: KeyRowProps) {
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
    <li ref={row} className={styles.keysRow}>
      <p className={styles.head}>
        <bdi className={styles.keysName}>{name}</bdi>
        <span className={styles.state}>
          {state === 'own' ? said : t('signing.since', { state: said, date: dayText(firstSeenAt, language) })}
        </span>
      </p>
      <p className={styles.words} data-fingerprint>
        {fingerprintWords(fingerprint, language)}
      </p>
      {asked === null ? (
        <div className={styles.keysButtons}>
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
          <div className={styles.keysButtons}>
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
