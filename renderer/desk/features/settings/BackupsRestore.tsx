import { useEffect, useState } from 'react';
import type { BackupInfo, RestorePreview } from '../../../../core/model/backup.ts';
import { call } from '../../app-state/bridge.ts';
import { formatMoment } from '../../app-state/formats.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { LibraryQuestion } from './MoveLibrary.tsx';
import styles from './Backups.module.css';

/** Titles shown of each kind; the others are counted. */
const MOST_TITLES = 6;

/** Says what restoring a backup will change, and does it once that is wanted. The window then begins again. */
export function BackupsRestore({ backup, onClose }: { backup: BackupInfo; onClose(): void }) {
  const t = useMessages();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { name, at } = backup;

  useEffect(() => {
    call('backup.preview', { name }).then(setPreview, (thrown: unknown) =>
      setProblem(errorText(store, thrown)),
    );
  }, [name, store]);

  return (
    <LibraryQuestion
      title={t('restore.title', { when: formatMoment(at, language) })}
      run={t('restore.run')}
      running={t('restore.running')}
      done="restore.done"
      isReady={preview !== null}
      problem={problem}
      act={() => call('backup.restore', { name })}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('restore.what')}</p>
          {preview === null && problem === null && <p role="status">{t('restore.comparing')}</p>}
          {preview !== null && <Changes preview={preview} />}
        </>
      )}
    </LibraryQuestion>
  );
}

function Changes({ preview }: { preview: RestorePreview }) {
  const t = useMessages();
  const { gone, changed, back, checkers, snippets, looks, settings } = preview;
  const isSame = [gone, changed, back, checkers, snippets, looks].every((list) => list.length === 0);
  if (isSame && !settings) return <p>{t('restore.same')}</p>;
  const worked = changed.map(({ title, entries }) => ({ title, note: t('restore.entries', { n: entries }) }));
  const plain = (titles: readonly string[]) => titles.map((title) => ({ title, note: null }));
  return (
    <>
      <Titles label={t('restore.gone', { n: gone.length })} articles={plain(gone)} />
      <Titles label={t('restore.changed', { n: changed.length })} articles={worked} />
      <Titles label={t('restore.back', { n: back.length })} articles={plain(back)} />
      <Names label={t('restore.checkers', { n: checkers.length })} names={checkers} />
      <Names label={t('restore.snippets', { n: snippets.length })} names={snippets} />
      <Names label={t('restore.looks', { n: looks.length })} names={looks} />
      {settings && <p>{t('restore.settings')}</p>}
    </>
  );
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  const language = useApp((state) => state.language);
  if (names.length === 0) return null;
  return (
    <p>
      {label} <bdi>{new Intl.ListFormat(language, { type: 'unit' }).format(names)}</bdi>
    </p>
  );
}

interface TitlesProps {
  label: string;
  articles: readonly { title: string; note: string | null }[];
}

function Titles({ label, articles }: TitlesProps) {
  const t = useMessages();
  if (articles.length === 0) return null;
  const more = articles.length - MOST_TITLES;
  return (
    <div>
      <p>{label}</p>
      <ul className={styles.titles}>
        {articles.slice(0, MOST_TITLES).map(({ title, note }, index) => (
          <li key={index}>
            <bdi className={styles.title}>{title}</bdi>
            {note !== null && <span className={styles.facts}> {note}</span>}
          </li>
        ))}
        {more > 0 && <li className={styles.facts}>{t('restore.more', { n: more })}</li>}
      </ul>
    </div>
  );
}
