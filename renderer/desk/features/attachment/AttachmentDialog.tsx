import { useEffect, useState, useRef } from 'react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import type { ShownAttachment } from '../../../../core/model/attachment/shown-attachment.ts';
import { call } from '../../app-state/bridge.ts';
import { PlayerStage } from '../../shared/player/PlayerStage.tsx';
import { usePlayer } from '../../shared/player/use-player.ts';
import { useSaveAttachment } from '../../shared/save-attachment.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Choices.tsx';
import { PictureFactsList } from './PictureFactsList.tsx';
import { SamePicturesList } from './SamePicturesList.tsx';
import { PdfPages } from './PdfPages.tsx';
import styles from './AttachmentDialog.module.css';

interface AttachmentDialogProps {
  file: AttachmentRef;
  /** The source or the evidence that has it; null where that is not saved yet. */
  ownerId: Id | null;
  onClose(): void;
}

/**
 * A file kept with evidence, to be looked at: pictures as they are, recordings played, PDFs page by page or as text,
 * other documents as their text.
 */
export function AttachmentDialog({ file, ownerId, onClose }: AttachmentDialogProps) {
  const t = useMessages();
  const save = useSaveAttachment(file);
  const language = useApp((state) => state.language);
  const [as, setAs] = useState<'pages' | 'text'>('pages');
  const { shown, hasPages } = useShown(file, as === 'text');

  return (
    <Dialog
      title={file.name}
      onClose={onClose}
      size="large"
      reads={shown?.kind !== 'pages' && shown?.kind !== 'recording'}
      footer={<Button onPress={() => void save()}>{t('evidence.saveFile')}</Button>}
    >
      <div className={styles.head}>
        <p className={styles.facts}>
          {formatBytes(file.size, language)} · SHA-256 <span className={styles.hash}>{file.hash}</span>
        </p>
        {hasPages && (
          <Segmented<'pages' | 'text'>
            label={t('attachment.showAs')}
            showLabel={false}
            value={as}
            choices={[
              { value: 'pages', label: t('attachment.asPages') },
              { value: 'text', label: t('attachment.asText') },
            ]}
            onChange={(chosen) => setAs(chosen)}
          />
        )}
      </div>
      {shown === null ? (
        <p role="status">{t('attachment.opening')}</p>
      ) : (
        <Shown shown={shown} file={file} ownerId={ownerId} />
      )}
    </Dialog>
  );
}

interface Found {
  /** Null before it is there. */
  shown: ShownAttachment | null;
  /** Whether it can be shown by page. */
  hasPages: boolean;
}

/** Returns the attachment as it is shown. */
function useShown(file: AttachmentRef, asText: boolean): Found {
  const notify = useNotify();
  const [found, setFound] = useState<{ asText: boolean; shown: ShownAttachment } | null>(null);
  const [hasPages, setHasPages] = useState(false);
  useEffect(() => {
    let cancelled = false;
    call('attachment.show', { hash: file.hash, name: file.name, asText }).then(
      (shown) => {
        if (cancelled) return;
        if (shown.kind === 'pages') setHasPages(true);
        setFound({ asText, shown });
      },
      (thrown: unknown) => {
        if (cancelled) return;
        setFound({ asText, shown: { kind: 'unknown' } });
        notify.failed(thrown);
      },
    );
    return () => {
      cancelled = true;
    };
  }, [file, notify, asText]);
  return { shown: found?.asText === asText ? found.shown : null, hasPages };
}

function Shown({
  shown,
  file,
  ownerId,
}: {
  shown: ShownAttachment;
  file: AttachmentRef;
  ownerId: Id | null;
}) {
  const t = useMessages();
  switch (shown.kind) {
    case 'picture':
      return (
        <div className={styles.beside}>
          <Picture picture={shown} name={file.name} />
          <div className={styles.known}>
            <SamePicturesList file={file} ownerId={ownerId} />
            <PictureFactsList file={file} />
          </div>
        </div>
      );
    case 'pages':
      return <PdfPages file={file} />;
    case 'text':
      return (
        <>
          <div className={styles.text} dir="auto">
            {shown.text}
          </div>
          {shown.cut && <p className={styles.facts}>{t('attachment.cut')}</p>}
        </>
      );
    case 'recording':
      return <Recording hash={file.hash} mediaType={shown.mediaType} />;
    case 'unknown':
      return <p>{t('attachment.unknown')}</p>;
    default:
      return assertNever(shown);
  }
}

function Recording({ hash, mediaType }: { hash: string; mediaType: string }) {
  const player = usePlayer(hash, 0);
  return <PlayerStage player={player} mediaType={mediaType} />;
}

interface PictureProps {
  picture: ShownAttachment & { kind: 'picture' };
  /** The file's name, for a screen reader. */
  name: string;
}

/** Shows a picture from its bytes, as wide as there is room; a press switches between that and its own size. */
function Picture({ picture, name }: PictureProps) {
  const t = useMessages();
  const image = useRef<HTMLImageElement>(null);
  const [isWhole, setWhole] = useState(true);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
    if (image.current !== null) image.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (isBroken) return <p>{t('attachment.broken')}</p>;
  return (
    <button
      type="button"
      className={styles.picture}
      aria-label={t(isWhole ? 'attachment.larger' : 'attachment.whole')}
      onClick={() => setWhole(!isWhole)}
    >
      <img
        ref={image}
        alt={name}
        className={isWhole ? styles.whole : undefined}
        onError={() => setBroken(true)}
      />
    </button>
  );
}
