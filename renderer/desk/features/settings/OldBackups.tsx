import { useEffect, useState } from 'react';
import type { PlainBackup, PlainBackups } from '../../../../core/model/vault.ts';
import { call } from '../../app-state/bridge.ts';
import { formatMoment } from '../../app-state/formats.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sealBackups } from '../../app-state/library-protection.ts';
import styles from './Backups.module.css';

/** The backups that hold protected sources unencrypted, as they are known here; null until they are read. */
interface KnownBackups {
  known: PlainBackups | null;
  /** What became of those that could not be encrypted. */
  setOutcome(left: PlainBackups | null): void;
}

/** Reads them, and again each time that some were encrypted. */
export function useOldBackups(): KnownBackups {
  const notify = useNotify();
  const isSealing = useApp((state) => state.sealing !== null);
  const [known, setKnown] = useState<PlainBackups | null>(null);
  const [failed, setFailed] = useState<readonly PlainBackup[]>([]);
  useEffect(() => {
    if (isSealing) return;
    let isCurrent = true;
    call('vault.oldBackups', {}).then((read) => isCurrent && setKnown(read), notify.failed);
    return () => {
      isCurrent = false;
    };
  }, [isSealing, notify]);
  const withProblem = (backup: PlainBackup): PlainBackup =>
    failed.find(({ folder, name }) => folder === backup.folder && name === backup.name) ?? backup;
  return {
    known: known && { ...known, backups: known.backups.map(withProblem) },
    setOutcome: (left) => setFailed(left?.backups.filter(({ problem }) => problem !== null) ?? []),
  };
}

/** Such backups, a line each: when, where, and why one could not be encrypted; how far it is while they are. */
export function OldBackups({ known }: { known: PlainBackups }) {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const sealing = useApp((state) => state.sealing);
  const [isStopping, setStopping] = useState(false);
  const { backups, unreachable } = known;
  return (
    <>
      {backups.length > 0 && (
        <ul className={styles.list} aria-label={t('vault.oldTitle')}>
          {backups.map(({ folder, name, at, pieces, problem }) => (
            <li key={`${folder} ${name}`} className={styles.backup}>
              <div className={styles.words}>
                <span className={styles.when}>{formatMoment(at, language)}</span>
                {pieces !== null && (
                  <span className={styles.facts}>{t('vault.backupPieces', { n: pieces })}</span>
                )}
                <bdi className={styles.place}>{name}</bdi>
                <bdi className={styles.place}>{folder}</bdi>
                {problem !== null && (
                  <span role="alert" className={styles.sealingProblem}>
                    {errorText(store, problem)}
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {unreachable.map(({ folder, problem }) => (
        <p key={folder} role="alert" className={styles.sealingProblem}>
          {errorText(store, problem)}
        </p>
      ))}
      {sealing !== null && (
        <ProgressLine
          name={null}
          text={t('vault.sealing', { at: Math.min(sealing.done + 1, sealing.total), total: sealing.total })}
          done={sealing.done}
          total={sealing.total}
          isStopping={isStopping}
          onStop={() => {
            setStopping(true);
            call('vault.stopSealing', {}).catch(notify.failed);
          }}
        />
      )}
    </>
  );
}

/** Asks, once protected sources are encrypted, whether the backups from before that are to be encrypted too. */
export function OldBackupsDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const store = useAppStore();
  const { known, setOutcome } = useOldBackups();
  const isSealing = useApp((state) => state.sealing !== null);

  async function seal() {
    const left = await sealBackups(store);
    setOutcome(left);
    if (left?.backups.length === 0) onClose();
  }

  return (
    <Dialog
      title={t('vault.oldTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(isSealing ? 'ui.close' : 'vault.later')}</Button>
          <Button tone="dark" isPending={isSealing || known === null} onPress={() => void seal()}>
            {t('vault.sealBackups')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.text}>{t('vault.oldWhy')}</p>
        {known !== null && <OldBackups known={known} />}
        <p className={styles.text}>{t('vault.oldElsewhere')}</p>
      </div>
    </Dialog>
  );
}
