import { Download, Paperclip, X } from 'lucide-react';
import type { AttachmentRef } from '../../../core/evidence.ts';
import { call } from '../bridge.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { sizeText } from './short-link.ts';
import styles from './Attachment.module.css';

/** A file kept in the library: can be saved elsewhere or, where `onRemove` is given, taken off its piece of evidence. */
export function Attachment({ file, onRemove }: { file: AttachmentRef; onRemove?: () => void }) {
  const t = useMessages();
  const tell = useTell();
  const language = useApp((state) => state.language);

  async function save() {
    try {
      const { path } = await call('attachment.save', { hash: file.hash, name: file.name });
      if (path !== null) tell.done(t('evidence.fileSaved', { path }));
    } catch (thrown) {
      tell.failed(thrown);
    }
  }

  return (
    <div className={styles.file} title={`SHA-256 ${file.hash}`}>
      <Paperclip size={12} aria-hidden />
      <span className={styles.name}>{file.name}</span>
      <span className={styles.size}>{sizeText(file.size, language)}</span>
      {onRemove === undefined ? (
        <IconButton label={t('evidence.saveFile')} onPress={() => void save()} className={styles.button}>
          <Download size={13} aria-hidden />
        </IconButton>
      ) : (
        <IconButton label={t('evidence.takeOff')} onPress={onRemove} className={styles.button}>
          <X size={13} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
