import { isCaseName } from '../../../../core/casefile/limits.ts';
import type { LoadResult } from '../../../../core/contract/index.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordForm } from '../../ui/PasswordForm.tsx';
import { useAnswer } from '../../app-state/loading/use-answer.ts';
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
  const isCase = isCaseName(result.name);
  const isLocked = code === 'passwordNeeded' || code === 'passwordWrong';
  return (
    <>
      <p className={styles.reason}>{t(reasonKey(result), detail)}</p>
      {result.token !== null && isLocked && (
        <PasswordForm
          isBusy={isBusy}
          isOnly={isOnly}
          label={t(isCase ? 'case.passphrase' : 'load.password')}
          action={t(isCase ? 'case.open' : 'load.unlock')}
          onPassword={(password) => answer([{ password }])}
        />
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

/** A case file is locked with a passphrase, which its maker knows; another file with what its program calls a password. */
function reasonKey({ name, error: { code } }: FailedFileProps['result']): MessageKey {
  if (!isCaseName(name)) return `error.${code}`;
  if (code === 'passwordNeeded') return 'case.needsPassphrase';
  return code === 'passwordWrong' ? 'case.wrongPassphrase' : `error.${code}`;
}
