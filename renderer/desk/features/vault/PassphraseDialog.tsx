import { useEffect, useState, type FormEvent } from 'react';
import type { ProtectionState } from '../../../../core/contract/vault.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { settlePassphrase } from '../../app-state/library-protection.ts';
import { passphraseStrength } from '../../../../core/casefile/passphrase-strength.ts';
import { MAX_PASSPHRASE } from '../../../../core/model/vault.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Vault.module.css';

/** Gives protected sources a passphrase, the first or another; says before what happens when it is lost. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const [known, setKnown] = useState<ProtectionState | null>(null);
  const [form, setForm] = useState(emptyForm);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    call('vault.state', {}).then(setKnown, notify.failed);
  }, [notify]);
  // However the dialog is closed, the caller gets an answer.
  useEffect(() => () => settlePassphrase(false), []);

  async function make(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (known === null || isBusy || !isUsable(form)) return;
    setBusy(true);
    setFailure(null);
    try {
      const current = known.passphrase ? form.current : null;
      const asked = { current: current === '' ? ' ' : current, passphrase: form.first };
      const { plain } = await call('vault.setPassphrase', asked);
      settlePassphrase(true);
      if (known.passphrase) notify.done(t('vault.changed'));
      else notify.done(plain > 0 ? t('vault.begun', { n: plain }) : t('vault.made'));
      onClose();
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  }

  const isFirst = known?.state === 'none';
  return (
    <Dialog
      title={t(isFirst ? 'vault.make' : known?.passphrase === true ? 'vault.change' : 'vault.add')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="dark" isPending={isBusy} onPress={() => void make()}>
            {t(isFirst ? 'vault.encrypt' : known?.passphrase === true ? 'vault.change' : 'vault.add')}
          </Button>
        </>
      }
    >
      {known !== null && (
        <form noValidate className={styles.form} onSubmit={(event) => void make(event)}>
          {isFirst && <p className={styles.text}>{t(known.hasKeyStore ? 'vault.whyToo' : 'vault.why')}</p>}
          <NewPassphrase form={form} onChange={setForm} asksCurrent={known.passphrase} wasTried={wasTried} />
          {failure !== null && (
            <p role="alert" className={styles.problem}>
              {errorText(store, failure)}
            </p>
          )}
          {known.passphrase && <p className={styles.text}>{t('vault.changeKeeps')}</p>}
          <p className={styles.warning}>{t('vault.lost')}</p>
          <input type="submit" hidden />
        </form>
      )}
    </Dialog>
  );
}

/** A new passphrase, typed twice, and the one before where there is one. */
interface NewPassphraseForm {
  current: string;
  first: string;
  again: string;
}

const emptyForm: NewPassphraseForm = { current: '', first: '', again: '' };

/** True if a passphrase can be tried: not one that is soon guessed, and typed twice the same. */
function isUsable({ first, again }: NewPassphraseForm): boolean {
  return passphraseStrength(first) !== 'weak' && first === again;
}

interface NewPassphraseProps {
  form: NewPassphraseForm;
  onChange(form: NewPassphraseForm): void;
  asksCurrent: boolean;
  /** Whether it was tried: from then on what is missing is said. */
  wasTried: boolean;
}

/** The fields of a new passphrase for protected sources. */
function NewPassphrase({ form, onChange, asksCurrent, wasTried }: NewPassphraseProps) {
  const t = useMessages();
  const [isShown, setShown] = useState(false);
  const { current, first, again } = form;
  const type = isShown ? 'text' : 'password';
  const isWeak = passphraseStrength(first) === 'weak';
  const differs = first !== again && (wasTried || again.length >= first.length);
  const shared = { type, maxLength: MAX_PASSPHRASE } as const;
  return (
    <>
      {asksCurrent && (
        <TextField
          {...shared}
          label={t('vault.current')}
          value={current}
          onChange={(value) => onChange({ ...form, current: value })}
          autoFocus
        />
      )}
      <TextField
        {...shared}
        label={t(asksCurrent ? 'vault.newPassphrase' : 'vault.passphrase')}
        value={first}
        onChange={(value) => onChange({ ...form, first: value })}
        autoFocus={!asksCurrent}
        hint={first === '' ? undefined : t(`case.strength.${passphraseStrength(first)}`)}
        error={wasTried && isWeak ? t('error.passphraseTooWeak') : null}
      />
      <TextField
        {...shared}
        label={t('vault.again')}
        value={again}
        onChange={(value) => onChange({ ...form, again: value })}
        error={differs ? t('case.passphraseDiffers') : null}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {t('case.showPassphrase')}
      </Checkbox>
    </>
  );
}

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
