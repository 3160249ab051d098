import type { ReactNode } from 'react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { LibraryProblem, RecoveryOption } from '../../../../core/model/library-recovery.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BackupInfo } from '../../../../core/model/backup.ts';
import { formatMoment } from '../../app-state/formats.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import styles from './RecoveryScreen.module.css';

interface RecoveryOptionsProps {
  /** In the order of what to try first. */
  options: readonly RecoveryOption[];
  problem: LibraryProblem;
  isBusy: boolean;
  run(recovery: () => Promise<unknown>): void;
  onRescue(): void;
}

/** The options, the first of which has the dark button. */
export function RecoveryOptions({ options, problem, isBusy, run, onRescue }: RecoveryOptionsProps) {
  const t = useMessages();
  return (
    <ul className={styles.options}>
      {options.map((option, index) => (
        <li key={option} className={styles.option}>
          <div className={styles.about}>
            <h2 className={styles.name}>{t(`recovery.option.${option}`)}</h2>
            <p className={styles.hint}>{t(`recovery.option.${option}.text`)}</p>
          </div>
          {option === 'restore' ? (
            <RecoveryBackups backups={problem.backups} isMain={index === 0} isBusy={isBusy} run={run} />
          ) : (
            <RecoveryButton
              isMain={index === 0}
              isBusy={isBusy}
              onPress={option === 'rescue' ? onRescue : () => run(() => perform(option))}
            >
              {t(`recovery.option.${option}.run`)}
            </RecoveryButton>
          )}
        </li>
      ))}
    </ul>
  );
}

interface RecoveryButtonProps {
  isMain: boolean;
  isBusy: boolean;
  onPress(): void;
  children: ReactNode;
}

function RecoveryButton({ isMain, isBusy, onPress, children }: RecoveryButtonProps) {
  return (
    <Button tone={isMain ? 'dark' : 'plain'} autoFocus={isMain} isPending={isBusy} onPress={onPress}>
      {children}
    </Button>
  );
}

function perform(option: Exclude<RecoveryOption, 'restore' | 'rescue'>): Promise<unknown> {
  switch (option) {
    case 'retry':
      return call('recovery.retry', {});
    case 'read':
      return call('recovery.read', {});
    case 'accept':
      return call('recovery.accept', {});
    case 'choose':
      return call('recovery.choose', {});
    case 'beginNew':
      return call('recovery.beginNew', {});
    default:
      return assertNever(option);
  }
}

interface RecoveryBackupsProps {
  /** The newest first. */
  backups: readonly BackupInfo[];
  /** Whether this is the first thing to try: the newest whole one then has the dark button. */
  isMain: boolean;
  isBusy: boolean;
  run(recovery: () => Promise<unknown>): void;
}

/** The backups that can take the place of a library that cannot be opened. */
function RecoveryBackups({ backups, isMain, isBusy, run }: RecoveryBackupsProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const newest = backups.find(({ state }) => state === 'whole');
  return (
    <ul className={styles.backups}>
      {backups.map((backup) => {
        const { name, at, articles, size, state } = backup;
        const when = formatMoment(at, language);
        const facts =
          state === 'whole'
            ? `${t('backups.articles', { n: articles ?? 0 })} · ${formatBytes(size, language)}`
            : t(`backups.state.${state}`);
        return (
          <li key={name} className={styles.backup}>
            <span className={styles.about}>
              <span className={styles.when}>{when}</span>
              <span className={styles.hint}> · {facts}</span>
            </span>
            {state === 'whole' && (
              <Button
                tone={isMain && backup === newest ? 'dark' : 'plain'}
                autoFocus={isMain && backup === newest}
                label={t('backups.restoreOf', { when })}
                isPending={isBusy}
                onPress={() => run(() => call('recovery.restore', { name }))}
              >
                {t('recovery.option.restore.run')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
