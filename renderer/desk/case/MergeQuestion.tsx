import styles from '../library/LoadResults.module.css';
import { useMessages } from '../state/use-messages.ts';
import { PreviewLines } from './PreviewLines.tsx';
import type { CaseResult } from './use-merge.ts';

export interface MergeQuestionProps {
  result: CaseResult;
  problem: string | null;
}

/** What merging a case file will do, before anything is done; and why it failed, where it did. */
export function MergeQuestion({ result: { title, preview }, problem }: MergeQuestionProps) {
  const t = useMessages();
  return (
    <>
      <p className={styles.reason}>{t('case.mergeAsk', { title })}</p>
      <PreviewLines preview={preview} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
