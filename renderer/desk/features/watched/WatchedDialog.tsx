import { useState } from 'react';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FolderRow } from './FolderRow.tsx';
import { TakenFiles } from './TakenFiles.tsx';
import { useWatched, type Watched } from './use-watched.ts';
import fields from '../../ui/Dialog.module.css';
import managed from '../../ui/ManagedList.module.css';

interface WatchedDialogProps {
  /** The folder whose files are shown first, or null for the list. */
  folder: number | null;
  onClose(): void;
}

/** The folders that are watched: adding, pausing and removing them, and what was taken from each. */
export function WatchedDialog({ folder, onClose }: WatchedDialogProps) {
  const t = useMessages();
  const watched = useWatched();
  const [shown, setShown] = useState(folder);
  const { listed, chosen } = watched;
  const folders = listed?.folders ?? [];
  const looked = folders.find(({ id }) => id === shown);
  if (looked !== undefined)
    return <TakenFiles folder={looked} onBack={() => setShown(null)} onClose={onClose} />;
  return (
    <Dialog
      title={t('watched.title')}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          {folders.length > 0 && <Button onPress={() => void watched.look()}>{t('watched.look')}</Button>}
          <Button tone="dark" autoFocus={shown === null} onPress={() => void watched.choose()}>
            {t('watched.add')}
          </Button>
        </>
      }
    >
      <div className={managed.view}>
        {chosen !== null && <AskExisting watched={watched} />}
        {listed !== null && folders.length === 0 && chosen === null && (
          <EmptyState title={t('watched.none')} compact>
            {t('watched.noneText')}
          </EmptyState>
        )}
        {folders.length > 0 && (
          <>
            <p className={fields.hint}>{t('watched.hint')}</p>
            <ul className={managed.rows} aria-label={t('watched.list')}>
              {folders.map((one) => (
                <FolderRow
                  key={one.id}
                  folder={one}
                  far={listed?.far.find((far) => far.folder === one.id) ?? null}
                  watched={watched}
                  onLook={() => setShown(one.id)}
                />
              ))}
            </ul>
          </>
        )}
        {watched.problem !== null && (
          <p role="alert" className={fields.failed}>
            {watched.problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Asks what is to be taken from a folder that was chosen: what stands in it too, or only what comes. */
function AskExisting({ watched }: { watched: Watched }) {
  const t = useMessages();
  const { chosen } = watched;
  if (chosen === null) return null;
  return (
    <div className={managed.row} role="group" aria-label={chosen.path}>
      <bdi className={managed.name}>{chosen.path}</bdi>
      <p role="alert" className={managed.question}>
        {t('watched.askExisting', { files: chosen.files })}
      </p>
      <div className={managed.buttons}>
        <Button autoFocus onPress={() => void watched.add(false)}>
          {t('watched.onlyNew')}
        </Button>
        <Button onPress={() => void watched.add(true)}>{t('watched.takeAll')}</Button>
        <Button tone="quiet" onPress={watched.leave}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
