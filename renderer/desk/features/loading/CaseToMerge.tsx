import styles from './LoadResults.module.css';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { MergeQuestion } from './MergeQuestion.tsx';
import { useMerge, type CaseResult } from './use-merge.ts';

/** A case file of an article that is here, among other things that were loaded. */
export function CaseToMerge({ result }: { result: CaseResult }) {
  const t = useMessages();
  const merging = useMerge(result);
  const { isBusy, merge, leave } = merging;
  return (
    <>
      <MergeQuestion result={result} merging={merging} />
      <div className={styles.answers}>
        <Button isPending={isBusy} onPress={merge}>
          {t(isBusy ? 'case.merging' : 'case.merge')}
        </Button>
        <Button tone="quiet" isDisabled={isBusy} onPress={leave}>
          {t('case.leave')}
        </Button>
      </div>
    </>
  );
}
