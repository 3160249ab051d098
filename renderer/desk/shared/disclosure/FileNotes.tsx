import { useEffect, useRef } from 'react';
import type { FileNote } from '../../../../core/casefile/manifest.ts';
import { useMessages } from '../../ui/interface.tsx';
import { fileNoteGroups } from '../../../../core/wording/case-file.ts';
import styles from './Review.module.css';

/**
 * Lists the files of what was saved that are clean copies or were left out, and why. Shows nothing if all files are
 * unchanged.
 */
export function FileNotes({ notes }: { notes: readonly FileNote[] }) {
  const t = useMessages();
  const section = useRef<HTMLElement>(null);
  // It appears below the choices, where a small window does not show it.
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [notes]);
  if (notes.length === 0) return null;
  return (
    <section ref={section} className={styles.notes} role="status" aria-label={t('files.title')}>
      <h3 className={styles.title}>{t('files.title')}</h3>
      <FileNoteList notes={notes} />
    </section>
  );
}

/** How many files of one kind are named at once; a button shows the others. */
const FEW = 3;

/** Which files are clean copies, which were left out, and why: a line for each reason, with all its files under it. */
export function FileNoteList({ notes }: { notes: readonly FileNote[] }) {
  const t = useMessages();
  return (
    <ul className={styles.lines}>
      {fileNoteGroups(notes, t, FEW).map(({ line, names }) => (
        <li key={line} dir="auto">
          {names.length === 0 ? (
            line
          ) : (
            <details>
              <summary className={styles.summary}>{line}</summary>
              <ul className={styles.names}>
                {names.map((name, index) => (
                  <li key={index}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
