import { useEffect, useState } from 'react';
import type { ListedNote } from '../../../../core/contract/annotations.ts';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { AuthorNoteGroup, noteGroups } from './AuthorNoteGroup.tsx';
import styles from './Annotations.module.css';

/** Shows what the author left in the document, before any of it becomes evidence. */
export function AuthorNotesDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const notes = useNotes(onClose);
  if (notes === null) return null;
  if (notes.length > 0) return <NoteChoices notes={notes} onClose={onClose} />;
  return (
    <Dialog
      title={t('notes.title')}
      size="small"
      onClose={onClose}
      footer={
        <Button tone="dark" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>{t('notes.none')}</p>
    </Dialog>
  );
}

/** The notes of the version on the desk; null until they are here. */
function useNotes(onFailed: () => void): readonly ListedNote[] | null {
  const notify = useNotify();
  const versionId = useArticle(({ data }) => data.version.id);
  const [notes, setNotes] = useState<readonly ListedNote[] | null>(null);
  useEffect(() => {
    let cancelled = false;
    call('annotations.notes', { versionId }).then(
      (found) => !cancelled && setNotes(found.notes),
      (thrown: unknown) => {
        if (cancelled) return;
        notify.failed(thrown);
        onFailed();
      },
    );
    return () => {
      cancelled = true;
    };
  }, [versionId, notify, onFailed]);
  return notes;
}

interface NoteChoicesProps {
  notes: readonly ListedNote[];
  onClose(): void;
}

/** Every note with where it goes; what is chosen becomes evidence in one step. */
function NoteChoices({ notes, onClose }: NoteChoicesProps) {
  const t = useMessages();
  const notify = useNotify();
  const { store, saver } = useArticleContext();
  const versionId = useArticle(({ data }) => data.version.id);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(notes.filter(({ isTaken }) => isTaken).map(({ remark }) => remark)),
  );
  const [isProtected, setProtected] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const canTake = chosen.size > 0;

  function choose(remarks: readonly number[], isChosen: boolean) {
    const next = new Set(chosen);
    for (const remark of remarks)
      if (isChosen) next.add(remark);
      else next.delete(remark);
    setChosen(next);
  }

  async function take() {
    setMaking(true);
    const remarks = [...chosen];
    const made = await saver.save('annotations.makeNotes', { versionId, remarks, protected: isProtected });
    setMaking(false);
    if (made === null) return;
    const [first] = made.evidence;
    if (first !== undefined) store.dispatch({ type: 'select', id: first.claimId, reveal: true });
    onClose();
    notify.done(first === undefined ? t('notes.nothingNew') : t('notes.taken', { n: made.evidence.length }));
  }

  return (
    <Dialog
      title={t('notes.title')}
      size="large"
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Checkbox isSelected={isProtected} onChange={setProtected} isDisabled={!canTake}>
            {t('notes.protected')}
          </Checkbox>
          <span className={styles.buttons}>
            <Button autoFocus={!canTake} onPress={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              tone="dark"
              autoFocus={canTake}
              isDisabled={!canTake}
              isPending={isMaking}
              onPress={() => void take()}
            >
              {t('notes.take', { n: chosen.size })}
            </Button>
          </span>
        </div>
      }
    >
      <p className={styles.lead}>{t('notes.lead', { n: notes.length })}</p>
      {noteGroups(notes).map(({ name, notes: own }) => (
        <AuthorNoteGroup key={name} name={name} notes={own} chosen={chosen} onChoose={choose} />
      ))}
    </Dialog>
  );
}
