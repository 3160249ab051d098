import { fileNoteGroups } from '../../../../core/wording/case-file.ts';
import type { FileNote } from '../../../../core/casefile/manifest.ts';
import { useMessages } from '../../ui/interface.tsx';
import styles from './FileNotes.module.css';

/** So many files of one sort are named at once; the others when they are asked for. */
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
