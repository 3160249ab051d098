import { useEffect, useState } from 'react';
import type { ChosenChecks } from '../../../../core/contract/archives.ts';
import type { CheckArchive } from '../../../../core/model/earlier-check/earlier-check.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AddChecks } from './AddChecks.tsx';
import { ArchiveList } from './ArchiveList.tsx';
import { LookInto } from './LookInto.tsx';
import { useArchives } from './use-archives.ts';
import { useFileDrop } from './use-file-drop.ts';
import managed from '../../ui/ManagedList.module.css';
import styles from './Archives.module.css';

/** What the dialog shows: the archives, files that are being added, or the checks of one archive. */
type View =
  | { kind: 'list'; from: CheckArchive | null }
  | { kind: 'adding'; files: readonly ChosenChecks[]; at: number }
  | { kind: 'looking'; archive: CheckArchive };

/** The archives of earlier checks: what there is, adding files to them, and looking into one. */
export function ArchivesDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const [view, setView] = useState<View>({ kind: 'list', from: null });
  const kept = useArchives();
  const { archives, news } = kept;

  useEffect(() => () => void call('archives.forget', {}), []);

  function begin(files: readonly ChosenChecks[]) {
    if (files.length === 0) return;
    kept.say(null);
    setView({ kind: 'adding', files, at: 0 });
  }
  function next() {
    setView((now) =>
      now.kind === 'adding' && now.at + 1 < now.files.length
        ? { ...now, at: now.at + 1 }
        : { kind: 'list', from: null },
    );
  }
  const isOver = useFileDrop(view.kind === 'list', (files) => void kept.drop(files).then(begin));

  if (view.kind === 'looking')
    return (
      <LookInto
        archive={view.archive}
        onBack={() => setView({ kind: 'list', from: view.archive })}
        onClose={onClose}
      />
    );
  const file = view.kind === 'adding' ? view.files[view.at] : undefined;
  if (view.kind === 'adding' && file !== undefined)
    return (
      <AddChecks
        key={file.id}
        file={file}
        place={{ at: view.at + 1, total: view.files.length }}
        archives={archives ?? []}
        onAdded={(name, counts) => {
          void kept.added(name, counts);
          next();
        }}
        onSkip={next}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={t('archives.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button
            tone="dark"
            autoFocus={view.kind === 'list' && view.from === null}
            onPress={() => void kept.choose().then(begin)}
          >
            {t('archives.add')}
          </Button>
        </>
      }
    >
      <div className={managed.view}>
        {archives !== null && (
          <ArchiveList
            archives={archives}
            focused={view.kind === 'list' ? (view.from?.id ?? null) : null}
            kept={kept}
            onLook={(archive) => {
              kept.say(null);
              setView({ kind: 'looking', archive });
            }}
          />
        )}
        <div role="status" className={styles.news}>
          {news
            .filter(({ isProblem }) => !isProblem)
            .map(({ text }) => (
              <p key={text}>{text}</p>
            ))}
        </div>
        {news
          .filter(({ isProblem }) => isProblem)
          .map(({ text }) => (
            <p key={text} role="alert" className={styles.problem}>
              {text}
            </p>
          ))}
      </div>
      {isOver && (
        <p className={styles.drop} role="status">
          {t('archives.drop')}
        </p>
      )}
    </Dialog>
  );
}
