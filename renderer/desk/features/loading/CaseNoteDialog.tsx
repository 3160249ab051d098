import type { CaseNote } from '../../../../core/casefile/preview.ts';
import { isToSettle } from '../../../../core/identity/standing.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PreviewNote } from './PreviewNote.tsx';

/** About a case file that was opened: all that a short message has no room for. */
export function CaseNoteDialog({ note, onClose }: { note: CaseNote; onClose(): void }) {
  const t = useMessages();
  const store = useAppStore();
  return (
    <Dialog
      title={t('case.openedTitle')}
      onClose={onClose}
      footer={
        <>
          {isToSettle(note.signature.standing) && (
            <Button
              onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'keys' } })}
            >
              {t('signing.toKeys')}
            </Button>
          )}
          <Button tone="dark" autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <PreviewNote note={note} />
    </Dialog>
  );
}
