import { useState } from 'react';
import { passphraseStrength } from '../../../../core/casefile/passphrase-strength.ts';
import { MAX_PASSPHRASE } from '../../../../core/model/vault.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A new passphrase, typed twice, and the one before where there is one. */
export interface NewPassphraseForm {
  current: string;
  first: string;
  again: string;
}

export const emptyForm: NewPassphraseForm = { current: '', first: '', again: '' };

/** True where a passphrase can be tried: not one that is soon guessed, and typed twice the same. */
export function isUsable({ first, again }: NewPassphraseForm): boolean {
  return passphraseStrength(first) !== 'weak' && first === again;
}

export interface NewPassphraseProps {
  form: NewPassphraseForm;
  onChange(form: NewPassphraseForm): void;
  asksCurrent: boolean;
  /** Whether it was tried: from then on what is missing is said. */
  wasTried: boolean;
}

/** The fields of a new passphrase for protected sources. */
export function NewPassphrase({ form, onChange, asksCurrent, wasTried }: NewPassphraseProps) {
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
