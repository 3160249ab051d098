import type { ShownKey } from '../../../../core/identity/known-key.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyRow } from './KeyRow.tsx';
import { useKeys } from '../../app-state/use-keys.ts';
import settings from './SettingsDialog.module.css';
import styles from './Keys.module.css';

/** The keys that sign: this computer's with its words, and those of colleagues, to be confirmed or revoked. */
export function KeysSection() {
  const t = useMessages();
  const store = useAppStore();
  const { keys, signing, decide } = useKeys();
  const checkers = useApp((state) => state.checkers);
  if (keys === null || signing === null) return <p className={settings.hint}>{t('signing.hint')}</p>;
  const nameOf = (id: ShownKey['decidedBy']) => checkers.find((one) => one.id === id)?.name ?? '?';
  const order: readonly ShownKey['state'][] = ['own', 'unconfirmed', 'confirmed', 'revoked'];
  const sorted = keys.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <p className={settings.hint}>{t('signing.hint')}</p>
      {signing.status !== 'ready' && <p role="status">{t(`signing.why.${signing.status}`)}</p>}
      {signing.status === 'noKeyStore' && (
        <div className={settings.buttons}>
          <Button onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } })}>
            {t('vault.add')}
          </Button>
        </div>
      )}
      {sorted.length > 0 && (
        <ul className={styles.rows} aria-label={t('signing.list')}>
          {sorted.map((key) => (
            <KeyRow key={key.id} shown={key} decidedBy={nameOf(key.decidedBy)} onDecide={decide} />
          ))}
        </ul>
      )}
      {keys.every(({ state }) => state === 'own') && <p className={settings.hint}>{t('signing.none')}</p>}
    </>
  );
}
