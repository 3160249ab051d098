import { flushSync } from 'react-dom';
import type { Id } from '../../../../../core/kernel/ids.ts';
import type { EarlierHint } from '../../../../../core/model/earlier-check/earlier-hint.ts';
import { evidenceFromCheck } from '../../../../../core/model/earlier-check/evidence-from-check.ts';
import type { Stance } from '../../../../../core/model/evidence/evidence.ts';
import { useArticle, useClaim } from '../../../article-state/article-context.tsx';
import { newForm } from '../../../article-state/evidence-form.ts';
import { StanceButtons } from '../../../shared/stance/StanceButtons.tsx';
import { useTakeEvidence } from '../../../shared/stance/take-evidence.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { ratingText } from './EarlierCard.tsx';
import styles from '../passages/Passages.module.css';

interface TakeCheckDialogProps {
  claimId: Id;
  hint: EarlierHint;
  onClose(): void;
}

/** Makes evidence of an earlier check once the checker has said, with one key, what it says of the claim. Its rating decides nothing. */
export function TakeCheckDialog({ claimId, hint, onClose }: TakeCheckDialogProps) {
  const t = useMessages();
  const claim = useClaim(claimId);
  const number = useArticle(({ data }) => data.order.numbers.get(claimId) ?? 0);
  const takeEvidence = useTakeEvidence();
  if (claim === undefined) return null;
  const { check } = hint;
  const rating = ratingText(hint, t);
  const take = (stance: Stance) => {
    // The dialog is gone before the next key, which is about the claim again.
    flushSync(onClose);
    void takeEvidence(claim, stance, ({ articleId: _articleId, ...asked }) =>
      evidenceFromCheck(hint, t('earlier.ratingNote', { rating }), asked),
    );
  };
  return (
    <Dialog
      size="small"
      title={t('passages.takeTitle', { number })}
      onClose={onClose}
      footer={<StanceButtons usual={newForm(claim, '').stance} onTake={take} />}
    >
      <blockquote className={styles.claimWords} dir="auto">
        {claim.quote}
      </blockquote>
      <blockquote className={styles.quotation} dir="auto">
        {check.claim}
      </blockquote>
      <p className={styles.facts}>
        {check.publisher !== null && <span dir="auto">{check.publisher}</span>}
        <span dir="auto">{rating}</span>
      </p>
      <p className={styles.ask}>{t('passages.ask')}</p>
    </Dialog>
  );
}
