import { Download, Paperclip, X } from 'lucide-react';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useSaveAttachment } from '../../parts/use-save-attachment.ts';
import { useEffect, useRef, useState } from 'react';
import { PictureType } from '../../../../core/model/attachment/shown-attachment.ts';
import type { SmallPicture } from '../../../../core/model/attachment/small-picture.ts';
import { call } from '../../app-state/bridge.ts';
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

/** The largest file, in bytes, that is read for a small picture of it: what a camera makes. Others are looked at by their name. */
const LARGEST = 20_000_000;

const PICTURE_NAME = /\.(?:png|jpe?g|gif|webp|bmp|avif)$/i;

/** Returns whether a file may have a small picture beside its name: by its declared type or its name, its bytes tell later. */
function mayHaveThumbnail({ name, mediaType, size }: AttachmentRef): boolean {
  return size <= LARGEST && (PictureType.safeParse(mediaType).success || PICTURE_NAME.test(name));
}

/** What a kept picture shows, small; a press does what one on its name does, so that keys and screen readers need it not. */
function Thumbnail({ file: { hash, name }, onPress }: { file: AttachmentRef; onPress(): void }) {
  const image = useRef<HTMLImageElement>(null);
  /** Null where it cannot be drawn. */
  const [picture, setPicture] = useState<SmallPicture | 'awaited' | null>('awaited');

  useEffect(() => {
    let gone = false;
    call('attachment.small', { hash, name }).then(
      (answer) => !gone && setPicture(answer.picture),
      // That the file cannot be read is told to who looks at it.
      () => !gone && setPicture(null),
    );
    return () => {
      gone = true;
    };
  }, [hash, name]);
  useEffect(() => {
    if (picture === 'awaited' || picture === null) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
    if (image.current !== null) image.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [picture]);

  if (picture === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={styles.thumbnail}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {picture !== 'awaited' && <img ref={image} alt="" className={styles.image} />}
    </button>
  );
}
