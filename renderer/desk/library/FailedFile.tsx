import { useState } from 'react';
import type { LoadResult } from '../../../core/contract.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAnswer } from './use-answer.ts';
import styles from './LoadResults.module.css';

export interface FailedFileProps {
  result: Extract<LoadResult, { status: 'failed' }>;
  isOnly: boolean;
}

/** Why a file was not loaded, and what can be done about it: give its password, or try again. */
export function FailedFile({ result, isOnly }: FailedFileProps) {
  const t = useMessages();
  const { isBusy, answer } = useAnswer(result);
  const { code, detail } = result.error;
  const isLocked = code === 'passwordNeeded' || code === 'passwordWrong';
  return (
    <>
      <p className={styles.reason}>{t(`error.${code}`, detail)}</p>
      {result.token !== null && isLocked && (
        <PasswordForm isBusy={isBusy} isOnly={isOnly} onPassword={(password) => answer([{ password }])} />
      )}
      {result.token !== null && !isLocked && (
        <div className={styles.answers}>
          <Button
            label={t('load.retryName', { name: result.name })}
            isDisabled={isBusy}
            onPress={() => answer([{}])}
          >
            {t('library.retry')}
          </Button>
        </div>
      )}
    </>
  );
}

interface PasswordFormProps {
  isBusy: boolean;
  isOnly: boolean;
  onPassword(password: string): void;
}

function PasswordForm({ isBusy, isOnly, onPassword }: PasswordFormProps) {
  const t = useMessages();
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles.password}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <TextField
        label={t('load.password')}
        type="password"
        value={password}
        onChange={setPassword}
        isDisabled={isBusy}
        autoFocus={isOnly}
        maxLength={1000}
      />
      <Button type="submit" tone={isOnly ? 'dark' : 'plain'} isDisabled={isBusy || password === ''}>
        {t('load.unlock')}
      </Button>
    </form>
  );
}
