import type { BackupInfo } from '../../../../core/model/backup.ts';
import { call } from '../../app-state/bridge.ts';
import { formatMoment } from '../../app-state/dates.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import styles from './TroubleScreen.module.css';

export interface TroubleBackupsProps {
  /** The newest first. */
  backups: readonly BackupInfo[];
  /** Whether this is the first thing to try: the newest whole one then has the dark button. */
  isMain: boolean;
  isBusy: boolean;
  run(way: () => Promise<unknown>): void;
}

/** The backups that can take the place of a library that cannot be opened. */
export function TroubleBackups({ backups, isMain, isBusy, run }: TroubleBackupsProps) {
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
                onPress={() => run(() => call('trouble.restore', { name }))}
              >
                {t('trouble.way.restore.run')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
