import { useState } from 'react';
import { passphraseStrength } from '../../../../core/casefile/passphrase-strength.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CaseDialog.module.css';

/** A passphrase as it is being given: twice, so that a slip of the finger does not lock the file for ever. */
export interface PassphraseForm {
  isOn: boolean;
  first: string;
  again: string;
}

export const noPassphrase: PassphraseForm = { isOn: false, first: '', again: '' };

/** What is wrong with a passphrase, by its message; null if nothing is. */
export function passphraseProblem({
  isOn,
  first,
  again,
}: PassphraseForm): 'case.passphraseEmpty' | 'case.strength.weak' | 'case.passphraseDiffers' | null {
  if (!isOn) return null;
  if (first === '') return 'case.passphraseEmpty';
  if (passphraseStrength(first) === 'weak') return 'case.strength.weak';
  return first === again ? null : 'case.passphraseDiffers';
}

export interface PassphraseFieldsProps {
  form: PassphraseForm;
  onChange(form: PassphraseForm): void;
  /** Whether saving was tried: from then on messages say what is missing. */
  wasTried: boolean;
}

/** Whether a case file is locked, and with what. */
export function PassphraseFields({ form, onChange, wasTried }: PassphraseFieldsProps) {
  const t = useMessages();
  const [isShown, setShown] = useState(false);
  const { isOn, first, again } = form;
  const problem = passphraseProblem(form);
  const type = isShown ? 'text' : 'password';
  const isRefused = problem === 'case.passphraseEmpty' || problem === 'case.strength.weak';
  const differs = isOn && first !== again && (wasTried || again.length >= first.length);
  return (
    <div className={styles.choice}>
      <Checkbox isSelected={isOn} onChange={(wanted) => onChange({ ...form, isOn: wanted })}>
        {t('case.lock')}
      </Checkbox>
      {!isOn && <p className={styles.hint}>{t('case.unlocked')}</p>}
      {isOn && (
        <div className={styles.passphrase}>
          <TextField
            label={t('case.passphrase')}
            type={type}
            value={first}
            onChange={(value) => onChange({ ...form, first: value })}
            maxLength={1000}
            autoFocus
            hint={first === '' ? undefined : t(`case.strength.${passphraseStrength(first)}`)}
            error={wasTried && isRefused ? t(problem) : null}
          />
          <TextField
            label={t('case.passphraseAgain')}
            type={type}
            value={again}
            onChange={(value) => onChange({ ...form, again: value })}
            maxLength={1000}
            error={differs ? t('case.passphraseDiffers') : null}
          />
          <Checkbox isSelected={isShown} onChange={setShown}>
            {t('case.showPassphrase')}
          </Checkbox>
          <p className={styles.warning}>{t('case.forgotten')}</p>
        </div>
      )}
    </div>
  );
}
