import styles from '../library/LoadResults.module.css';
import { useMessages } from '../state/use-messages.ts';
import { LoweredSources } from './LoweredSources.tsx';
import { PreviewLines } from './PreviewLines.tsx';
import type { CaseResult, Merging } from './use-merge.ts';

export interface MergeQuestionProps {
  result: CaseResult;
  merging: Merging;
}

/** What merging a case file will do, before anything is done; and why it failed, where it did. */
export function MergeQuestion({ result: { title, preview }, merging }: MergeQuestionProps) {
  const t = useMessages();
  const { problem } = merging;
  // The sources that would lose protection stand by themselves, with a choice each.
  const rest = { ...preview, merge: { ...preview.merge, lowered: [] } };
  return (
    <>
      <p className={styles.reason}>{t('case.mergeAsk', { title })}</p>
      <LoweredSources preview={preview} merging={merging} />
      <PreviewLines preview={rest} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
