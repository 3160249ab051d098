import { Download, Paperclip, X } from 'lucide-react';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { mayHaveThumbnail, Thumbnail } from './Thumbnail.tsx';
import { useSaveAttachment } from '../../parts/use-save-attachment.ts';
import styles from './Attachment.module.css';

/**
 * A file kept in the library: can be looked at, saved elsewhere or, where `onRemove` is given, taken off its piece of evidence.
 * One that was left out of a case file has only its name.
 */
export function Attachment({ file, onRemove }: { file: AttachmentRef; onRemove?: () => void }) {
  const t = useMessages();
  const app = useAppStore();
  const save = useSaveAttachment(file);
  const language = useApp((state) => state.language);
  const how = file.standsFor?.how ?? 'whole';
  const isThere = how !== 'leftOut';
  const bytes = formatBytes(file.size, language);
  const sizes = { whole: bytes, cleaned: t('files.cleanCopy', { size: bytes }), leftOut: t('files.notHere') };
  const look = () => app.dispatch({ type: 'dialog', dialog: { name: 'attachment', file } });

  return (
    <>
      <div className={styles.file} title={isThere ? `SHA-256 ${file.hash}` : t('files.notHereHint')}>
        <Paperclip size={12} aria-hidden />
        {isThere ? (
          <LinkButton className={styles.name} onPress={look}>
            {file.name}
          </LinkButton>
        ) : (
          <span className={styles.name}>{file.name}</span>
        )}
        <span className={styles.size}>{sizes[how]}</span>
        {onRemove === undefined && isThere && (
          <IconButton
            label={t('evidence.saveFile')}
            about={file.name}
            onPress={() => void save()}
            className={styles.button}
          >
            <Download size={13} aria-hidden />
          </IconButton>
        )}
        {onRemove !== undefined && (
          <IconButton
            label={t('evidence.takeOff')}
            about={file.name}
            onPress={onRemove}
            className={styles.button}
          >
            <X size={13} aria-hidden />
          </IconButton>
        )}
      </div>
      {isThere && mayHaveThumbnail(file) && <Thumbnail file={file} onPress={look} />}
    </>
  );
}
