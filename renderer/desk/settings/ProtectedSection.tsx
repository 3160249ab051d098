import { useEffect, useState } from 'react';
import type { ProtectionState } from '../../../core/vault-calls.ts';
import type { MessageKey } from '../../../core/i18n/messages/index.ts';
import { call } from '../bridge.ts';
import { changeSettings } from '../commands/app-actions.ts';
import { useApp, useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './SettingsDialog.module.css';

/** Minutes that are offered; another number that was set otherwise is offered too. */
const MINUTES = [5, 15, 30, 60, 0];

/** How protected sources are kept, what opens them, and when the desk locks. */
export function ProtectedSection() {
  const t = useMessages();
  const tell = useTell();
  const store = useAppStore();
  const after = useApp((state) => state.settings.lockAfter);
  const [known, setKnown] = useState<ProtectionState | null>(null);
  useEffect(() => {
    call('vault.state', {}).then(setKnown, tell.failed);
  }, [tell]);
  if (known === null) return null;
  const hasKey = known.state === 'open';
  return (
    <>
      <p className={styles.hint}>
        {known.plain > 0 ? t('vault.plain', { n: known.plain }) : t(wordsFor(known))}
      </p>
      {(hasKey || known.plain > 0) && (
        <div className={styles.buttons}>
          <Button onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } })}>
            {t(!hasKey ? 'vault.make' : known.passphrase ? 'vault.change' : 'vault.add')}
          </Button>
        </div>
      )}
      {hasKey && (
        <>
          <Segmented
            label={t('vault.lockAfter')}
            value={String(after)}
            choices={[...new Set([...MINUTES, after])].map((n) => ({
              value: String(n),
              label: n === 0 ? t('vault.lockNever') : t('vault.lockMinutes', { n }),
            }))}
            onChange={(value) => void changeSettings(store, { lockAfter: Number(value) })}
          />
          <p className={styles.hint}>{t('vault.lockHint')}</p>
          <p className={styles.hint}>{t('vault.oldBackups')}</p>
        </>
      )}
    </>
  );
}

function wordsFor({ state, passphrase, system }: ProtectionState): MessageKey {
  if (state === 'none') return 'vault.none';
  if (passphrase && system) return 'vault.byBoth';
  return passphrase ? 'vault.byPassphrase' : 'vault.bySystem';
}
