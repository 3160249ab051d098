import {
  warningLines,
  withoutLines,
  previewLines,
  type PreviewLine,
  signatureWords,
} from '../../../../core/wording/case-preview-lines.ts';
import type { CaseNote, CasePreview } from '../../../../core/casefile/preview.ts';
import { isInvalidSignature, needsDecision } from '../../../../core/identity/signature-standing.ts';
import { FileNoteList } from '../../shared/disclosure/FileNotes.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './LoadResults.module.css';

/** Whose a case file is, who signed it, what to look at before it is trusted, and what it is without. */
export function PreviewNote({ note }: { note: CaseNote }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const made = t('case.made', { name: note.madeBy, when: momentText(note.madeAt, language) });
  const signed = signatureWords(note.signature, language);
  const isBad = isInvalidSignature(note.signature.standing);
  const warnings = [...(isBad ? [signed] : []), ...warningLines(note, t, language)];
  const { fileNotes } = note.leftOut;
  return (
    <div className={styles.about}>
      <p className={styles.caseNote}>
        {[made, ...(isBad ? [] : [signed]), ...withoutLines(note, t)].join(' ')}
      </p>
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

/** So many claims are shown without being asked for, of what asks for something. */
const FEW = 5;

/** Line by line what merging a case file does, with the claims under each. */
export function PreviewLines({
  preview,
  lowered = 'listed',
}: {
  preview: CasePreview;
  /** Whether the protected sources that would lose something are among the lines, or shown by themselves. */
  lowered?: 'listed' | 'apart';
}) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const lines = previewLines(preview, t, (bytes) => formatBytes(bytes, language), lowered);
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.text} className={line.asks ? styles.asks : undefined}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { text, items, asks } }: { line: PreviewLine }) {
  if (items.length === 0) return text;
  return (
    <details open={asks && items.length <= FEW}>
      <summary className={styles.summary}>{text}</summary>
      <ul className={styles.claims}>
        {items.map(({ quote, detail }, index) => (
          <li key={index}>
            <span className={styles.caseQuote} dir="auto">
              {quote}
            </span>
            {detail !== null && <span className={styles.caseDetail}>{detail}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** About a case file that was opened: all that a short message has no room for. */
export function CaseNoteDialog({ note, onClose }: { note: CaseNote; onClose(): void }) {
  const t = useMessages();
  const store = useAppStore();
  return (
    <Dialog
      title={t('case.openedTitle')}
      onClose={onClose}
      footer={
        <>
          {needsDecision(note.signature.standing) && (
            <Button
              onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'keys' } })}
            >
              {t('signing.toKeys')}
            </Button>
          )}
          <Button tone="dark" autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <PreviewNote note={note} />
    </Dialog>
  );
}
