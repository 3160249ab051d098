import { useState } from 'react';
import type { BackupInfo } from '../../../../core/model/backup.ts';
import { call } from '../../app-state/bridge.ts';
import { formatMoment } from '../../app-state/dates.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText, useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { BackupsList } from './BackupsList.tsx';
import { BackupsRestore } from './BackupsRestore.tsx';
import { useBackups } from './use-backups.ts';
import styles from './Backups.module.css';

/** The library's backups: the last, all of them, the folder that they are in, and the way back to one. */
export function BackupsSection() {
  const t = useMessages();
  const tell = useTell();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const { state, progress, isBusy, run } = useBackups();
  const [chosen, setChosen] = useState<BackupInfo | null>(null);

  async function make() {
    if (await run('backup.make')) tell.done(t('backups.made'));
  }

  const last = state?.backups[0];
  return (
    <>
      <p className={styles.hint}>{t('backups.hint')}</p>
      <div className={styles.make}>
        <Button onPress={() => void make()} isPending={state === null || isBusy || progress !== null}>
          {t('backups.make')}
        </Button>
        {progress === null ? (
          <span role="status">
            {state !== null &&
              (last === undefined
                ? t('backups.none')
                : t('backups.last', { when: formatMoment(last.at, language) }))}
          </span>
        ) : (
          <Progress label={t('backups.making')} done={progress} />
        )}
      </div>
      {state !== null && state.problem !== null && (
        <p role="alert" className={styles.problem}>
          <strong>{t('backups.notMade')}.</strong> {errorText(store, state.problem)}
        </p>
      )}
      {state !== null && state.backups.length > 0 && (
        <BackupsList backups={state.backups} onRestore={setChosen} />
      )}
      {state !== null && (
        <>
          <p className={styles.path}>
            <bdi>{state.folder}</bdi>
          </p>
          <div className={styles.buttons}>
            <Button onPress={() => void run('backup.chooseFolder')} isPending={isBusy}>
              {t('backups.chooseFolder')}
            </Button>
            {!state.isUsual && (
              <Button onPress={() => void run('backup.usualFolder')} isPending={isBusy}>
                {t('backups.usualFolder')}
              </Button>
            )}
            {state.backups.length > 0 && (
              <Button onPress={() => void call('backup.showFolder', {}).catch(tell.failed)}>
                {t('library.showInFolder')}
              </Button>
            )}
          </div>
        </>
      )}
      {chosen !== null && <BackupsRestore backup={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function Progress({ label, done }: { label: string; done: number }) {
  const percent = Math.floor(done * 100);
  return (
    <span className={styles.progress}>
      <span>{label}</span>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={styles.rail}
      >
        <span className={styles.done} style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
