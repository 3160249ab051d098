import type { Id } from '../../../../../core/kernel/ids.ts';
import type { EarlierHint } from '../../../../../core/model/earlier-check/earlier-hint.ts';
import { evidenceFromCheck } from '../../../../../core/model/earlier-check/evidence-from-check.ts';
import { useMessages } from '../../../ui/interface.tsx';
import { StanceDialog } from '../StanceDialog.tsx';
import { ratingText } from './EarlierCard.tsx';

interface TakeCheckDialogProps {
  claimId: Id;
  hint: EarlierHint;
  onClose(): void;
}

/** Asks what an earlier check says of a claim, and makes evidence of it. Its rating decides nothing. */
export function TakeCheckDialog({ claimId, hint, onClose }: TakeCheckDialogProps) {
  const t = useMessages();
  const { claim, publisher } = hint.check;
  const rating = ratingText(hint, t);
  return (
    <StanceDialog
      claimId={claimId}
      quotation={claim}
      detailsOf={({ stance, target, lookedAt }) =>
        evidenceFromCheck(hint, t('earlier.ratingNote', { rating }), { stance, target, lookedAt })
      }
      onClose={onClose}
    >
      {publisher !== null && <span dir="auto">{publisher}</span>}
      <span dir="auto">{rating}</span>
    </StanceDialog>
  );
}
