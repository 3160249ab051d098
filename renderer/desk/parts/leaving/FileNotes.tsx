import { useEffect, useRef } from 'react';
import type { FileNote } from '../../../../core/casefile/manifest.ts';
import { useMessages } from '../../ui/interface.tsx';
import { FileNoteList } from './FileNoteList.tsx';
import styles from './FileNotes.module.css';

/** What became of the files of what was saved: which are clean copies, which were left out, and why. Nothing where all are as they were. */
export function FileNotes({ notes }: { notes: readonly FileNote[] }) {
  const t = useMessages();
  const section = useRef<HTMLElement>(null);
  // It comes below what was chosen, where a small window does not show it.
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [notes]);
  if (notes.length === 0) return null;
  return (
    <section ref={section} className={styles.notes} role="status" aria-label={t('files.title')}>
      <h3 className={styles.title}>{t('files.title')}</h3>
      <FileNoteList notes={notes} />
    </section>
  );
}
