import { useEffect, useRef, useState } from 'react';
import type { PagePicture } from '../../../../core/model/attachment/page-picture.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './PdfPages.module.css';

interface PagePaperProps {
  picture: PagePicture;
  /** CSS pixels that it is wide. */
  width: number;
  /** The file's name. */
  name: string;
  /** Whether another is being drawn in its place. */
  isOld: boolean;
}

/** One page out of its bytes. */
export function PagePaper({ picture, width, name, isOld }: PagePaperProps) {
  const t = useMessages();
  const image = useRef<HTMLImageElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
    if (image.current !== null) image.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (isBroken) return <p>{t('attachment.broken')}</p>;
  const { page, pages } = picture;
  return (
    <img
      ref={image}
      alt={t('attachment.pageOf', { name, page, pages })}
      className={cx(styles.paper, isOld && styles.old)}
      style={{ width, aspectRatio: `${picture.width} / ${picture.height}` }}
      onError={() => setBroken(true)}
    />
  );
}
