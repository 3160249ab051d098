import { useState } from 'react';
import type { BackupInfo } from '../../../../core/model/backup.ts';
import { call } from '../../app-state/bridge.ts';
import { formatMoment } from '../../app-state/dates.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import styles from './Backups.module.css';

export interface BackupsListProps {
  /** The newest first. */
  backups: readonly BackupInfo[];
  onRestore(backup: BackupInfo): void;
}

/** The backups, a line each: when, why, how much is in it, and what can be done with it. */
export function BackupsList({ backups, onRestore }: BackupsListProps) {
  const t = useMessages();
  const tell = useTell();
  const language = useApp((state) => state.language);
  const [checking, setChecking] = useState<string | null>(null);

  async function check({ name, at }: BackupInfo) {
    setChecking(name);
    try {
      const found = await call('backup.check', { name });
      tell.done(t('backups.whole', { when: formatMoment(at, language), ...found }));
    } catch (thrown) {
      tell.failed(thrown);
    } finally {
      setChecking(null);
    }
  }

  return (
    <ul className={styles.list} aria-label={t('backups.title')}>
      {backups.map((backup) => {
        const { name, at, reason, size, articles, state } = backup;
        const when = formatMoment(at, language);
        const facts = [
          t(`backups.reason.${reason}`),
          articles !== null && t('backups.articles', { n: articles }),
          formatBytes(size, language),
        ];
        return (
          <li key={name} className={styles.backup}>
            <div className={styles.words}>
              <span className={styles.when}>{when}</span>
              <span className={styles.facts}>
                {state === 'whole' ? facts.filter(Boolean).join(' · ') : t(`backups.state.${state}`)}
              </span>
            </div>
            <Button
              tone="quiet"
              label={t('backups.checkOf', { when })}
              isPending={checking !== null}
              onPress={() => void check(backup)}
            >
              {t(checking === name ? 'backups.checking' : 'backups.check')}
            </Button>
            {state === 'whole' && (
              <Button label={t('backups.restoreOf', { when })} onPress={() => onRestore(backup)}>
                {t('backups.restore')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
