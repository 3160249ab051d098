import { useState, type FormEvent } from 'react';
import { MAX_PASSPHRASE } from '../../../../core/model/vault.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Vault.module.css';

/** Takes the passphrase away, by that passphrase: this machine's key store alone opens protected sources then. */
export function RemovePassphrase({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const [current, setCurrent] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function remove(event?: FormEvent) {
    event?.preventDefault();
    if (isBusy || current === '') return;
    setBusy(true);
    setFailure(null);
    try {
      await call('vault.removePassphrase', { current });
      notify.done(t('vault.removed'));
      onClose();
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t('vault.remove')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="dark" isPending={isBusy} onPress={() => void remove()}>
            {t('vault.remove')}
          </Button>
        </>
      }
    >
      <form noValidate className={styles.form} onSubmit={(event) => void remove(event)}>
        <TextField
          label={t('vault.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          maxLength={MAX_PASSPHRASE}
          autoFocus
          error={failure === null ? null : errorText(store, failure)}
        />
        <p className={styles.warning}>{t('vault.removeWarning')}</p>
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
