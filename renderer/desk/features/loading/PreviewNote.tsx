import { warningLines, withoutLines } from '../../../../core/wording/case-preview.ts';
import type { CaseNote } from '../../../../core/casefile/preview.ts';
import { signatureWords } from '../../../../core/wording/signature.ts';
import { isWrong } from '../../../../core/identity/standing.ts';
import { FileNoteList } from '../../parts/leaving/FileNoteList.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import styles from './PreviewLines.module.css';

/** Whose a case file is, who signed it, what to look at before it is trusted, and what it is without. */
export function PreviewNote({ note }: { note: CaseNote }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const made = t('case.made', { name: note.madeBy, when: momentText(note.madeAt, language) });
  const signed = signatureWords(note.signature, language);
  const isBad = isWrong(note.signature.standing);
  const warnings = [...(isBad ? [signed] : []), ...warningLines(note, t, language)];
  const { fileNotes } = note.leftOut;
  return (
    <div className={styles.about}>
      <p className={styles.note}>{[made, ...(isBad ? [] : [signed]), ...withoutLines(note, t)].join(' ')}</p>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      {fileNotes.length > 0 && (
        <details className={styles.files}>
          <summary className={styles.summary}>{t('files.title')}</summary>
          <FileNoteList notes={fileNotes} />
        </details>
      )}
    </div>
  );
}
