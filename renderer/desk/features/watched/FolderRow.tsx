import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { folderName } from '../../../../core/model/watched/settling.ts';
import type { WatchedFolder } from '../../../../core/model/watched/watched.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { folderStateOnly, passedWords, takenWords } from '../../../../core/wording/watched.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import type { Watched } from './use-watched.ts';
import managed from '../../ui/ManagedList.module.css';
import styles from './Watched.module.css';

interface FolderRowProps {
  folder: WatchedFolder;
  /** How far taking its files is, or null while none are taken. */
  far: { done: number; total: number } | null;
  watched: Watched;
  onLook(): void;
}

/** One folder: how it is, what was taken from it, and what can be done with it. */
export function FolderRow({ folder, far, watched, onLook }: FolderRowProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [isAsked, setAsked] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { id, path, isPaused, lookedAt, counts } = folder;
  const name = folderName(path);
  const about = (action: string) => t('watched.of', { action, name });
  const passed = passedWords(folder, t);

  /** Shows the question, or the buttons again, and goes to the last of them: the safe answer, or the one that asked. */
  function show(next: boolean) {
    flushSync(() => setAsked(next));
    [...(row.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  }

  async function remove() {
    const dialog = row.current?.closest<HTMLElement>('[role=dialog]');
    await watched.remove(id);
    // The row is gone with what had the focus.
    dialog?.querySelector<HTMLElement>('footer button:last-child')?.focus();
  }

  return (
    <li ref={row} className={managed.row}>
      <div className={managed.head}>
        <bdi className={managed.name}>{name}</bdi>
        <bdi className={styles.path}>{path}</bdi>
        <p className={managed.facts}>
          <span>{folderStateOnly(folder, t)}</span>
          {lookedAt !== null && (
            <span>{t('watched.lookedAt', { time: momentText(lookedAt, language) })}</span>
          )}
        </p>
        <p className={managed.facts}>{takenWords(folder, t)}</p>
        {passed !== '' && <p className={managed.facts}>{passed}</p>}
      </div>
      {far !== null && (
        <div className={managed.progress}>
          <span>{t('watched.far', far)}</span>
          <ProgressRail label={about(t('watched.far', far))} {...far} className={managed.rail} />
        </div>
      )}
      {isAsked ? (
        <>
          <p role="alert" className={managed.question}>
            {t('watched.askRemove', { name })}
          </p>
          <div className={managed.buttons}>
            <Button tone="danger" onPress={() => void remove()}>
              {t('watched.yesRemove')}
            </Button>
            <Button onPress={() => show(false)}>{t('ui.cancel')}</Button>
          </div>
        </>
      ) : (
        <div className={managed.buttons}>
          <Button tone="quiet" label={about(t('watched.files'))} onPress={onLook}>
            {t('watched.files')}
          </Button>
          {counts.failed > 0 && (
            <Button tone="quiet" label={about(t('watched.again'))} onPress={() => void watched.again(id)}>
              {t('watched.again')}
            </Button>
          )}
          <span className={managed.space} />
          <Button
            tone="quiet"
            label={about(t(isPaused ? 'watched.resume' : 'watched.pause'))}
            onPress={() => void watched.pause(id, !isPaused)}
          >
            {t(isPaused ? 'watched.resume' : 'watched.pause')}
          </Button>
          <Button tone="quiet" label={about(t('watched.remove'))} onPress={() => show(true)}>
            {t('watched.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
