import { useEffect, useRef, useState } from 'react';
import type { ShownAttachment } from '../../../../core/model/attachment/shown-attachment.ts';
import { useMessages } from '../../ui/interface.tsx';
import styles from './AttachmentDialog.module.css';

interface PictureProps {
  picture: ShownAttachment & { kind: 'picture' };
  /** The file's name, for a screen reader. */
  name: string;
}

/** A picture out of its bytes, as wide as there is room; a press shows it in its own size, and back. */
export function Picture({ picture, name }: PictureProps) {
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
