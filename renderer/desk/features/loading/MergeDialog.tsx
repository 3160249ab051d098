import { useState } from 'react';
import { isDoubtful } from '../../../../core/wording/case-preview.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MergeQuestion } from './MergeQuestion.tsx';
import { useMerge, type CaseResult } from './use-merge.ts';

/** Asks whether an opened case file is merged, when it is all that was loaded. */
export function MergeDialog({ result }: { result: CaseResult }) {
  const t = useMessages();
  const merging = useMerge(result);
  const { isBusy, merge, leave } = merging;
  // What is doubtful is not merged by a key pressed at sight.
  const [isSafe] = useState(() => !isDoubtful(result.preview.note));
  return (
    <Dialog
      title={t('case.mergeTitle')}
      onClose={() => !isBusy && leave()}
      footer={
        <>
          <Button isDisabled={isBusy} autoFocus={!isSafe} onPress={leave}>
            {t('case.leave')}
          </Button>
          <Button tone="dark" autoFocus={isSafe} isPending={isBusy} onPress={merge}>
            {t(isBusy ? 'case.merging' : 'case.merge')}
          </Button>
        </>
      }
    >
      <MergeQuestion result={result} merging={merging} />
    </Dialog>
  );
}
