import { memo, useRef, useState, type DragEvent } from 'react';
import { Plus } from 'lucide-react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import type { Brought } from '../../article-state/brought-evidence.ts';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { evidenceDrafts } from './evidence-drafts.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import { Section } from './Section.tsx';
import { useWanted } from './use-wanted.ts';
import styles from './EvidenceSection.module.css';

interface EvidenceSectionProps {
  claim: Claim;
  evidence: readonly Evidence[];
}

/** What is being edited: a new piece (of the claim) or one that there is, by id. */
type Edited = { id: Id; brought: Brought | null } | null;

/** What the verdict rests on: the pieces there are, and the form for one more. Files can be dropped on it. */
export const EvidenceSection = memo(function EvidenceSection(props: EvidenceSectionProps) {
  const { claim, evidence } = props;
  const claimId = claim.id;
  const t = useMessages();
  const { store } = useArticleContext();
  const [edited, setEdited] = useState<Edited>(null);
  const [isOver, setOver] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  function open(id: Id, brought: Brought | null = null) {
    // The form takes the focus as it comes; asked for once more, it is there.
    if (edited?.id === id && brought === null)
      whole.current?.querySelector<HTMLElement>('form input')?.focus();
    setEdited({ id, brought });
  }
  const close = () => setEdited(null);
  useWanted('newEvidence', () => open(claimId, store.get().brought));

  function drop(event: DragEvent) {
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    open(claimId, { files, link: null });
  }
  function over(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  }

  const isNew = edited?.id === claimId;
  return (
    <div
      ref={whole}
      className={cx(isOver && styles.over)}
      onDragOver={edited === null ? over : undefined}
      onDragLeave={() => setOver(false)}
      onDrop={edited === null ? drop : undefined}
    >
      <Section
        title={t('inspector.evidence')}
        tour="evidence"
        command="evidence.add"
        aside={
          <IconButton
            label={t('command.evidence.add')}
            command="evidence.add"
            onPress={() => open(claimId)}
            className={styles.add}
          >
            <Plus size={15} aria-hidden />
          </IconButton>
        }
      >
        <ul className={styles.list}>
          {evidence.map((piece) => (
            <li key={piece.id}>
              {edited?.id === piece.id ? (
                <EvidenceEditor claim={claim} piece={piece} brought={null} onDone={close} />
              ) : (
                <EvidenceCard piece={piece} onEdit={() => open(piece.id)} />
              )}
            </li>
          ))}
        </ul>
        {isNew ? (
          <EvidenceEditor claim={claim} piece={null} brought={edited.brought} onDone={close} />
        ) : (
          evidenceDrafts.has(claimId) && (
            <div className={styles.draft}>
              {t('evidence.unsaved')}
              <Button tone="quiet" onPress={() => open(claimId)}>
                {t('evidence.goOn')}
              </Button>
            </div>
          )
        )}
        {evidence.length === 0 && !isNew && !evidenceDrafts.has(claimId) && (
          <p className={styles.none}>{t('evidence.none')}</p>
        )}
      </Section>
    </div>
  );
});
