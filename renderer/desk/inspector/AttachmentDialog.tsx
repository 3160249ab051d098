import { useEffect, useState } from 'react';
import type { AttachmentRef } from '../../../core/evidence.ts';
import type { ShownAttachment } from '../../../core/shown-attachment.ts';
import { call } from '../bridge.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Picture } from './Picture.tsx';
import { sizeText } from './short-link.ts';
import { useSaveAttachment } from './use-save-attachment.ts';
import styles from './AttachmentDialog.module.css';

/** A file kept with evidence, to be looked at: pictures as they are, documents and mails as their text. */
export function AttachmentDialog({ file, onClose }: { file: AttachmentRef; onClose(): void }) {
  const t = useMessages();
  const tell = useTell();
  const save = useSaveAttachment(file);
  const language = useApp((state) => state.language);
  const [shown, setShown] = useState<ShownAttachment | null>(null);
  useEffect(() => {
    let gone = false;
    call('attachment.show', { hash: file.hash, name: file.name }).then(
      (found) => !gone && setShown(found),
      (thrown: unknown) => {
        if (gone) return;
        setShown({ kind: 'unknown' });
        tell.failed(thrown);
      },
    );
    return () => {
      gone = true;
    };
  }, [file, tell]);

  return (
    <Dialog
      title={file.name}
      onClose={onClose}
      size="large"
      reads
      footer={<Button onPress={() => void save()}>{t('evidence.saveFile')}</Button>}
    >
      <p className={styles.facts}>
        {sizeText(file.size, language)} · SHA-256 <span className={styles.hash}>{file.hash}</span>
      </p>
      {shown === null ? (
        <p role="status">{t('attachment.opening')}</p>
      ) : (
        <Shown shown={shown} name={file.name} />
      )}
    </Dialog>
  );
}

function Shown({ shown, name }: { shown: ShownAttachment; name: string }) {
  const t = useMessages();
  switch (shown.kind) {
    case 'picture':
      return <Picture picture={shown} name={name} />;
    case 'text':
      return (
        <>
          <div className={styles.text} dir="auto">
            {shown.text}
          </div>
          {shown.cut && <p className={styles.facts}>{t('attachment.cut')}</p>}
        </>
      );
    case 'unknown':
      return <p>{t('attachment.unknown')}</p>;
  }
}
