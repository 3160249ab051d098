import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { LockState } from '../../../../core/contract/vault.ts';
import { MAX_PASSPHRASE } from '../../../../core/model/vault.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTheme } from '../../app-state/settings-change.ts';
import { errorText } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/props.ts';
import { TextField } from '../../ui/TextField.tsx';
import sheet from '../../ui/Sheet.module.css';
import styles from './Vault.module.css';

export interface LockScreenProps {
  lock: LockState;
  onReady(): void;
}

/** In place of the desk while it is locked: the passphrase opens it again, or the system's key store. */
export function LockScreen({ lock, onReady }: LockScreenProps) {
  useTheme();
  const t = useMessages();
  const store = useAppStore();
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(onReady, [onReady]);

  /** If it opens, the page begins again, and this screen ends with it. */
  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (isBusy || (lock.passphrase && passphrase === '')) return;
    setBusy(true);
    setFailure(null);
    try {
      await call('lock.open', { passphrase: lock.passphrase ? passphrase : null });
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
      setPassphrase('');
      field.current?.focus();
    }
  }

  return (
    <main className={sheet.screen} aria-busy={isBusy}>
      <article className={cx(sheet.sheet, styles.lock)} aria-labelledby="lock">
        <h1 id="lock" className={sheet.title}>
          {t('lock.title')}
        </h1>
        <p className={sheet.text}>{t(lock.passphrase ? 'lock.text' : 'lock.textSystem')}</p>
        <form noValidate className={styles.fields} onSubmit={(event) => void unlock(event)}>
          {lock.passphrase && (
            <TextField
              label={t('vault.passphrase')}
              type="password"
              value={passphrase}
              onChange={(value) => {
                setPassphrase(value);
                if (value !== '') setFailure(null);
              }}
              maxLength={MAX_PASSPHRASE}
              inputRef={field}
              autoFocus
              error={failure === null ? null : errorText(store, failure)}
            />
          )}
          {!lock.passphrase && failure !== null && <p role="alert">{errorText(store, failure)}</p>}
          <div className={styles.foot}>
            <Button tone="quiet" onPress={() => void call('lock.quit', {})}>
              {t('lock.quit')}
            </Button>
            <Button type="submit" tone="dark" isPending={isBusy} onPress={() => undefined}>
              {t('lock.unlock')}
            </Button>
          </div>
        </form>
        {lock.passphrase && <p className={styles.hint}>{t('lock.forgotten')}</p>}
      </article>
    </main>
  );
}
