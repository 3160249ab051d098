import { useEffect, useState } from 'react';
import type { ProtectionState } from '../../../../core/contract/vault.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { call } from '../../app-state/bridge.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choices.tsx';
import { EncryptingLine } from '../../shared/LoadingBar.tsx';
import { OldBackups, useOldBackups } from './OldBackups.tsx';
import { sealBackups } from '../../app-state/library-protection.ts';
import styles from './SettingsDialog.module.css';

/** Minutes that are offered; another number that was set otherwise is offered too. */
const MINUTES = [5, 15, 30, 60, 0];

/** How protected sources are kept, what opens them, and when the desk locks. */
export function ProtectedSection() {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const after = useApp((state) => state.settings.lockAfter);
  const [known, setKnown] = useState<ProtectionState | null>(null);
  const encrypting = useApp((state) => state.encrypting);
  const isEncrypting = encrypting !== null;
  useEffect(() => {
    call('vault.state', {}).then(setKnown, notify.failed);
  }, [notify, isEncrypting]);
  if (known === null) return null;
  const hasKey = known.state === 'open';
  return (
    <>
      {encrypting !== null && <EncryptingLine far={encrypting} />}
      <p className={styles.hint}>
        {known.plain > 0 && encrypting === null ? t('vault.plain', { n: known.plain }) : t(wordsFor(known))}
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } })}>
          {t(known.passphrase ? 'vault.change' : known.state === 'none' ? 'vault.make' : 'vault.add')}
        </Button>
        {known.passphrase && known.hasKeyStore && (
          <Button onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'removePassphrase' } })}>
            {t('vault.remove')}
          </Button>
        )}
      </div>
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
          <PlainBackupsPart />
        </>
      )}
    </>
  );
}

/** The backups from before, where there are any. */
function PlainBackupsPart() {
  const t = useMessages();
  const store = useAppStore();
  const isSealing = useApp((state) => state.sealing !== null);
  const { known, setOutcome } = useOldBackups();
  if (known === null || (known.backups.length === 0 && known.unreachable.length === 0)) return null;
  return (
    <>
      {known.backups.length > 0 && <p className={styles.hint}>{t('vault.oldWhy')}</p>}
      <OldBackups known={known} />
      {known.backups.length > 0 && (
        <div className={styles.buttons}>
          <Button isPending={isSealing} onPress={() => void sealBackups(store).then(setOutcome)}>
            {t('vault.sealBackups')}
          </Button>
        </div>
      )}
    </>
  );
}

function wordsFor({ state, passphrase, system }: ProtectionState): MessageKey {
  if (state === 'none') return 'vault.none';
  if (passphrase && system) return 'vault.byBoth';
  return passphrase ? 'vault.byPassphrase' : 'vault.bySystem';
}
