import { useEffect, useRef, useState } from 'react';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { PictureType } from '../../../../core/model/attachment/shown-attachment.ts';
import type { SmallPicture } from '../../../../core/model/attachment/small-picture.ts';
import { call } from '../../app-state/bridge.ts';
import styles from './Thumbnail.module.css';

/** The largest file, in bytes, that is read for a small picture of it: what a camera makes. Others are looked at by their name. */
const LARGEST = 20_000_000;

const PICTURE_NAME = /\.(?:png|jpe?g|gif|webp|bmp|avif)$/i;

/** Returns whether a file may have a small picture beside its name: by its declared type or its name, its bytes tell later. */
export function mayHaveThumbnail({ name, mediaType, size }: AttachmentRef): boolean {
  return size <= LARGEST && (PictureType.safeParse(mediaType).success || PICTURE_NAME.test(name));
}

/** What a kept picture shows, small; a press does what one on its name does, so that keys and screen readers need it not. */
export function Thumbnail({ file: { hash, name }, onPress }: { file: AttachmentRef; onPress(): void }) {
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
