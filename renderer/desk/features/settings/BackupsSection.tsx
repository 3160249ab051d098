import { useState, useCallback, useEffect } from 'react';
import type { BackupInfo, BackupState } from '../../../../core/model/backup.ts';
import { call } from '../../app-state/bridge.ts';
import { formatMoment } from '../../app-state/formats.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { BackupsRestore } from './BackupsRestore.tsx';
import type { CallName, Output } from '../../../../core/contract/index.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import styles from './Backups.module.css';

/** The library's backups: the last, all of them, the folder that they are in, and the way back to one. */
export function BackupsSection() {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const { state, progress, isBusy, run } = useBackups();
  const [chosen, setChosen] = useState<BackupInfo | null>(null);

  async function make() {
    if (await run('backup.make')) notify.done(t('backups.made'));
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
              <Button onPress={() => void call('backup.showFolder', {}).catch(notify.failed)}>
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

/** The calls that take nothing and give the state after them. */
type StateCall = { [Name in CallName]: Output<Name> extends BackupState ? Name : never }[CallName];

/** The backups as they are known here. */
interface Backups {
  /** null until they are read. */
  state: BackupState | null;
  /** How much of the backup that is being made is done, 0-1, or null. */
  progress: number | null;
  isBusy: boolean;
  /** Makes a call that changes the backups. Returns whether it was done, and shows why not. */
  run(name: StateCall): Promise<boolean>;
}

/** Reads the backups, and reads them again after each new one, even if another part of the app made it. */
function useBackups(): Backups {
  const notify = useNotify();
  const progress = useApp((state) => state.backup.progress);
  const isMaking = progress !== null;
  const [state, setState] = useState<BackupState | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (isMaking) return;
    let isCurrent = true;
    call('backup.state', {}).then((read) => isCurrent && setState(read), notify.failed);
    return () => {
      isCurrent = false;
    };
  }, [isMaking, notify]);

  const run = useCallback(
    async (name: StateCall) => {
      setBusy(true);
      try {
        setState(await call(name, {}));
        return true;
      } catch (thrown) {
        notify.failed(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [notify],
  );

  return { state, progress, isBusy, run };
}

interface BackupsListProps {
  /** The newest first. */
  backups: readonly BackupInfo[];
  onRestore(backup: BackupInfo): void;
}

/** The backups, a line each: when, why, how much is in it, and what can be done with it. */
function BackupsList({ backups, onRestore }: BackupsListProps) {
  const t = useMessages();
  const notify = useNotify();
  const language = useApp((state) => state.language);
  const [checking, setChecking] = useState<string | null>(null);

  async function check({ name, at }: BackupInfo) {
    setChecking(name);
    try {
      const found = await call('backup.check', { name });
      notify.done(t('backups.whole', { when: formatMoment(at, language), ...found }));
    } catch (thrown) {
      notify.failed(thrown);
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
