import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { sourceTitle } from '../../../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import { PlayerStage } from '../../shared/player/PlayerStage.tsx';
import { usePlayer } from '../../shared/player/use-player.ts';
import { useSaveAttachment } from '../../shared/save-attachment.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/interface.tsx';

interface RecordingDialogProps {
  entry: SourceEntry;
  /** The recording among its files. */
  file: AttachmentRef;
  onClose(): void;
}

/** A recording among the sources, to be played. */
export function RecordingDialog({ entry, file, onClose }: RecordingDialogProps) {
  const t = useMessages();
  const save = useSaveAttachment(file);
  const player = usePlayer(file.hash, 0);
  return (
    <Dialog
      title={sourceTitle(entry.source) ?? file.name}
      onClose={onClose}
      size="large"
      footer={<Button onPress={() => void save()}>{t('recording.save')}</Button>}
    >
      <PlayerStage player={player} mediaType={file.mediaType} />
    </Dialog>
  );
}
