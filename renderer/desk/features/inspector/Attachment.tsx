import { Download, Paperclip, X } from 'lucide-react';
import { type AttachmentRef, MAX_ATTACHMENT_BYTES } from '../../../../core/model/evidence/evidence.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { useSaveAttachment } from '../../shared/save-attachment.ts';
import { useEffect, useRef, useState } from 'react';
import { PictureType, type SmallPicture } from '../../../../core/model/attachment/shown-attachment.ts';
import { call } from '../../app-state/bridge.ts';
import { fileTooLargeToKeep } from '../../../../core/model/attachment/recording.ts';
import { useNotify } from '../../app-state/notifications.ts';
import styles from './EvidenceSection.module.css';

interface AttachmentProps {
  file: AttachmentRef;
  /** The evidence that has it, if that is saved. */
  ownerId?: Id | null;
  onRemove?: () => void;
}

/**
 * A file kept in the library: can be looked at, saved elsewhere or, where `onRemove` is given, taken off its piece of evidence.
 * One that was left out of a case file has only its name.
 */
export function Attachment({ file, ownerId = null, onRemove }: AttachmentProps) {
  const t = useMessages();
  const app = useAppStore();
  const save = useSaveAttachment(file);
  const language = useApp((state) => state.language);
  const how = file.standsFor?.how ?? 'whole';
  const isThere = how !== 'leftOut';
  const bytes = formatBytes(file.size, language);
  const sizes = { whole: bytes, cleaned: t('files.cleanCopy', { size: bytes }), leftOut: t('files.notHere') };
  const look = () => app.dispatch({ type: 'dialog', dialog: { name: 'attachment', file, ownerId } });

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
  /** Null if it cannot be drawn. */
  const [picture, setPicture] = useState<SmallPicture | 'awaited' | null>('awaited');

  useEffect(() => {
    let cancelled = false;
    call('attachment.small', { hash, name }).then(
      (answer) => !cancelled && setPicture(answer.picture),
      // That the file cannot be read is told to who looks at it.
      () => !cancelled && setPicture(null),
    );
    return () => {
      cancelled = true;
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

export interface AttachmentList {
  /** True while files are being stored. */
  isBusy: boolean;
  /** Asks for files by the system's dialog. */
  choose(): void;
  /** Takes files that were dropped or pasted. */
  take(files: readonly File[]): void;
}

/** Stores files in the library and gives what refers to them to `add`. What cannot be stored is told, one by one. */
export function useAttachments(add: (files: readonly AttachmentRef[]) => void): AttachmentList {
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);

  async function during(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      notify.failed(thrown);
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    // The button stays on meanwhile: switched off, it would lose the focus, and keys would go to the claims.
    choose: () => {
      if (!isBusy) void during(async () => add((await call('attachment.choose', {})).attachments));
    },
    take: (files) =>
      void during(async () => {
        for (const file of files)
          await store(file).then(
            (ref) => add([ref]),
            (thrown: unknown) => notify.failed(thrown),
          );
      }),
  };
}

async function store(file: File): Promise<AttachmentRef> {
  if (file.size > MAX_ATTACHMENT_BYTES) throw fileTooLargeToKeep(file.name, file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return call('attachment.store', { name: file.name, mediaType: file.type, bytes });
}
