import { useRun } from '../../commands/command-context.tsx';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MergedWords, type MergedResult } from './MergedWords.tsx';

/** What came of merging a case file, over its article on the desk. */
export function MergedDialog({ result }: { result: MergedResult }) {
  const t = useMessages();
  const run = useRun();
  const store = useAppStore();
  const close = () => store.dispatch({ type: 'resultsSeen' });
  const showAgreement = () => {
    close();
    run('agreement.show');
  };
  const showDisagreements = () => {
    close();
    run('filter.disagreed');
  };
  return (
    <Dialog
      title={t('case.mergedTitle')}
      onClose={close}
      footer={
        <>
          {checkedUnseen(result) && <Button onPress={showAgreement}>{t('agreement.fromMerge')}</Button>}
          {result.preview.merge.disagreed.length > 0 && (
            <Button onPress={showDisagreements}>{t('case.showDisagreements')}</Button>
          )}
          <Button tone="dark" autoFocus onPress={close}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <MergedWords result={result} />
    </Dialog>
  );
}

/** True where the merge brought verdicts that were set without having seen those here. */
function checkedUnseen({ preview: { merge } }: MergedResult): boolean {
  return merge.agreed.length + merge.disagreed.length > 0;
}
