import { useEffect, useState } from 'react';
import type { DraftNotes } from '../../../../core/annotations/draft-notes.ts';
import type { ListedNote } from '../../../../core/contract/annotations.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { AuthorNoteGroup, noteGroups, numbersOf } from './AuthorNoteGroup.tsx';
import styles from './Annotations.module.css';

interface AuthorNotesDialogProps {
  /** A file that is not loaded, whose notes are shown instead of those of the version's own. */
  draft: DraftNotes | null;
  onClose(): void;
}

/** Shows what the author left in the document, before any of it becomes evidence. */
export function AuthorNotesDialog({ draft, onClose }: AuthorNotesDialogProps) {
  const t = useMessages();
  const notes = useNotes(draft, onClose);
  if (notes === null) return null;
  if (notes.length > 0) return <NoteChoices draft={draft} notes={notes} onClose={onClose} />;
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

/** The notes of the version on the desk, or of a draft; null until they are here. */
function useNotes(draft: DraftNotes | null, onFailed: () => void): readonly ListedNote[] | null {
  const notify = useNotify();
  const versionId = useVersionId(draft);
  const [notes, setNotes] = useState<readonly ListedNote[] | null>(null);
  useEffect(() => {
    let cancelled = false;
    call('annotations.notes', { versionId, draft }).then(
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
  }, [versionId, draft, notify, onFailed]);
  return notes;
}

/** The version that the notes are for: a draft was placed in one. */
function useVersionId(draft: DraftNotes | null): Id {
  const shown = useArticle(({ data }) => data.version.id);
  return draft?.versionId ?? shown;
}

interface NoteChoicesProps {
  draft: DraftNotes | null;
  notes: readonly ListedNote[];
  onClose(): void;
}

/** Every note with where it goes; what is chosen becomes evidence in one step. */
function NoteChoices({ draft, notes, onClose }: NoteChoicesProps) {
  const t = useMessages();
  const notify = useNotify();
  const { store, saver } = useArticleContext();
  const versionId = useVersionId(draft);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(numbersOf(notes.filter(({ isTaken }) => isTaken))),
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
    const made = await saver.save('annotations.makeNotes', {
      versionId,
      draft,
      remarks,
      protected: isProtected,
    });
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
      <p className={styles.lead}>
        {draft === null
          ? t('notes.lead', { n: notes.length })
          : t('notes.leadDraft', { n: notes.length, file: draft.name })}
      </p>
      {noteGroups(notes).map(({ name, notes: own }) => (
        <AuthorNoteGroup key={name} name={name} notes={own} chosen={chosen} onChoose={choose} />
      ))}
    </Dialog>
  );
}
