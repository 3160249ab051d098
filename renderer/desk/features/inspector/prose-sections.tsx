import { memo } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useKeyHint } from '../../commands/use-key-hint.ts';
import type { SaveDetails } from './save-details.ts';
import { DraftArea } from './DraftArea.tsx';
import { Section } from './Section.tsx';
import styles from './prose-sections.module.css';

interface CorrectionProps {
  claimId: Id;
  correction: string | null;
  language: string | undefined;
  save: SaveDetails;
}

/** What the text should say instead of a claim that is refuted. */
export const CorrectionSection = memo(function CorrectionSection(props: CorrectionProps) {
  const { claimId, correction, language, save } = props;
  const t = useMessages();
  const isEmpty = (correction ?? '').trim() === '';
  const hint = useKeyHint('inspector.correctionHint', 'claim.edit');
  return (
    <Section title={t('inspector.correction')} {...(isEmpty && { command: 'claim.edit' })}>
      <DraftArea
        draft={`correction ${claimId}`}
        label={t('inspector.correction')}
        showLabel={false}
        placeholder={hint}
        className={styles.byKey}
        saved={correction}
        commit={(value) => save({ correction: value })}
        field="correction"
        rows={3}
        lang={language}
      />
    </Section>
  );
});

/** What the checker wants to remember of a claim. */
export const NoteSection = memo(function NoteSection({
  claimId,
  note,
  save,
}: {
  claimId: Id;
  note: string | null;
  save: SaveDetails;
}) {
  const t = useMessages();
  return (
    <Section title={t('inspector.note')} command="claim.note">
      <DraftArea
        draft={`note ${claimId}`}
        label={t('inspector.note')}
        showLabel={false}
        placeholder={t('inspector.noteHint')}
        saved={note}
        commit={(value) => save({ note: value })}
        field="note"
      />
    </Section>
  );
});
