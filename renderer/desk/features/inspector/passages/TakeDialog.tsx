import { flushSync } from 'react-dom';
import type { Id } from '../../../../../core/kernel/ids.ts';
import type { Claim } from '../../../../../core/model/claim/claim.ts';
import type { Stance } from '../../../../../core/model/evidence/evidence.ts';
import {
  evidenceFromSource,
  type TakenWords,
} from '../../../../../core/model/source/evidence-from-source.ts';
import { sourceTitle } from '../../../../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../../../../core/model/source/source-text.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { useArticle, useClaim } from '../../../article-state/article-context.tsx';
import { newForm } from '../../../article-state/evidence-form.ts';
import { StanceButtons } from '../../../shared/stance/StanceButtons.tsx';
import { useTakeEvidence } from '../../../shared/stance/take-evidence.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import styles from './Passages.module.css';

interface TakeDialogProps {
  claimId: Id;
  entry: SourceEntry;
  words: TakenWords;
  onClose(): void;
}

/** Makes evidence of words of a source once the checker has said, with one key, what they say of the claim. */
export function TakeDialog({ claimId, entry, words, onClose }: TakeDialogProps) {
  const claim = useClaim(claimId);
  return claim === undefined ? null : <Ask claim={claim} entry={entry} words={words} onClose={onClose} />;
}

function Ask({ claim, entry, words, onClose }: Omit<TakeDialogProps, 'claimId'> & { claim: Claim }) {
  const t = useMessages();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id) ?? 0);
  const takeEvidence = useTakeEvidence();
  const take = (stance: Stance) => {
    // The dialog is gone before the next key, which is about the claim again.
    flushSync(onClose);
    void takeEvidence(claim, stance, (asked) => evidenceFromSource(entry, words, asked));
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
        {words.quotation}
      </blockquote>
      <p className={styles.facts}>
        <span dir="auto">{sourceTitle(entry.source)}</span>
        <span>{locatorText(words.locator, t)}</span>
        {entry.source.protected && <span className={styles.protected}>{t('evidence.protected')}</span>}
      </p>
      <p className={styles.ask}>{t('passages.ask')}</p>
    </Dialog>
  );
}
