import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { EvidenceDetails, Stance } from '../../../../core/model/evidence/evidence.ts';
import type { AskedOfSource } from '../../../../core/model/source/evidence-from-source.ts';
import { useArticle, useClaim } from '../../article-state/article-context.tsx';
import { newForm } from '../../article-state/evidence-form.ts';
import { StanceButtons } from '../../shared/stance/StanceButtons.tsx';
import { useTakeEvidence } from '../../shared/stance/take-evidence.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './StanceDialog.module.css';

interface StanceDialogProps {
  claimId: Id;
  /** The words that become evidence. */
  quotation: string;
  /** Where they stand: a line of small pieces. */
  children: ReactNode;
  /** The evidence, once it is known what the words say of the claim. */
  detailsOf(asked: AskedOfSource): EvidenceDetails;
  onClose(): void;
}

/** Makes evidence of words once the checker has said, with one key, what they say of the claim. */
export function StanceDialog({ claimId, ...props }: StanceDialogProps) {
  const claim = useClaim(claimId);
  return claim === undefined ? null : <Ask claim={claim} {...props} />;
}

function Ask({
  claim,
  quotation,
  children,
  detailsOf,
  onClose,
}: Omit<StanceDialogProps, 'claimId'> & { claim: Claim }) {
  const t = useMessages();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id) ?? 0);
  const takeEvidence = useTakeEvidence();
  const take = (stance: Stance) => {
    // The dialog is gone before the next key, which is about the claim again.
    flushSync(onClose);
    void takeEvidence(claim, stance, detailsOf);
  };
  return (
    <Dialog
      size="small"
      title={t('passages.takeTitle', { number })}
      onClose={onClose}
      // What evidence most often says of a claim with that verdict has the focus, so that Enter takes it.
      footer={<StanceButtons usual={newForm(claim, '').stance} onTake={take} />}
    >
      <blockquote className={styles.claimWords} dir="auto">
        {claim.quote}
      </blockquote>
      <blockquote className={styles.quotation} dir="auto">
        {quotation}
      </blockquote>
      <p className={styles.facts}>{children}</p>
      <p className={styles.ask}>{t('passages.ask')}</p>
    </Dialog>
  );
}
