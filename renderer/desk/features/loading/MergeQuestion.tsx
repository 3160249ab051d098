import { useMessages } from '../../ui/interface.tsx';
import { LoweredSources } from './LoweredSources.tsx';
import { PreviewLines } from './PreviewLines.tsx';
import { PreviewNote } from './PreviewNote.tsx';
import type { CaseResult, Merging } from './use-merge.ts';
import styles from './LoadResults.module.css';

export interface MergeQuestionProps {
  result: CaseResult;
  merging: Merging;
}

/** What merging a case file will do, before anything is done; and why it failed, where it did. */
export function MergeQuestion({ result: { title, preview }, merging }: MergeQuestionProps) {
  const t = useMessages();
  const { problem } = merging;
  return (
    <>
      <p className={styles.reason}>{t('case.mergeAsk', { title })}</p>
      <PreviewNote note={preview.note} />
      <LoweredSources preview={preview} merging={merging} />
      <PreviewLines preview={preview} lowered="apart" />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
