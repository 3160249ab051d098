import type { Id } from '../../../../../core/kernel/ids.ts';
import {
  evidenceFromSource,
  type TakenWords,
} from '../../../../../core/model/source/evidence-from-source.ts';
import { sourceTitle } from '../../../../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../../../../core/model/source/source-text.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { useMessages } from '../../../ui/interface.tsx';
import { StanceDialog } from '../StanceDialog.tsx';
import styles from './Passages.module.css';

interface TakeDialogProps {
  claimId: Id;
  entry: SourceEntry;
  words: TakenWords;
  onClose(): void;
}

/** Asks what words of a source say of a claim, and makes evidence of them. */
export function TakeDialog({ claimId, entry, words, onClose }: TakeDialogProps) {
  const t = useMessages();
  return (
    <StanceDialog
      claimId={claimId}
      quotation={words.quotation}
      detailsOf={(asked) => evidenceFromSource(entry, words, asked)}
      onClose={onClose}
    >
      <span dir="auto">{sourceTitle(entry.source)}</span>
      <span>{locatorText(words.locator, t)}</span>
      {entry.source.protected && <span className={styles.protected}>{t('evidence.protected')}</span>}
    </StanceDialog>
  );
}
