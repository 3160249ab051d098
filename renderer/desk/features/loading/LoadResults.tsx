import { useEffect, useState } from 'react';
import { isCaseName } from '../../../../core/casefile/limits.ts';
import type { LoadResult } from '../../../../core/contract/index.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LoadResultLine } from './LoadResultLine.tsx';
import { LoadingBar } from '../../shared/LoadingBar.tsx';
import { countResults, mayRetry, outcomeOf, tokenOf } from '../../app-state/loading/load-results.ts';
import { answerAll } from '../../app-state/loading/use-answer.ts';
import { isDoubtful } from '../../../../core/wording/case-preview-lines.ts';
import { MergeQuestion, MergedWords, type MergedResult, useMerge, type CaseResult } from './CaseMerge.tsx';
import { useRun } from '../../commands/command-context.tsx';
import styles from './LoadResults.module.css';

/** Tells what became of a load, on any screen: a line when all went well, else a list with the reason of each that did not. */
export function LoadResults() {
  const store = useAppStore();
  const t = useMessages();
  const notify = useNotify();
  const results = useApp((state) => state.results);
  const isLoading = useApp((state) => state.loading !== null);
  const outcome = outcomeOf(results);
  const count = outcome.kind === 'count' ? outcome.count : null;

  useEffect(() => {
    if (count === null) return;
    notify.done(t('load.loadedMany', { n: count }));
    store.dispatch({ type: 'resultsSeen' });
  }, [count, notify, t, store]);

  if (outcome.kind !== 'list') return null;
  const isOnly = outcome.results.length === 1;
  const [first] = outcome.results;
  if (isOnly && first?.status === 'case') return <MergeDialog result={first} />;
  if (isOnly && first?.status === 'merged') return <MergedDialog result={first} />;
  const asks = isOnly && asksSomething(first);
  const similar = outcome.results.filter(({ status }) => status === 'similar');
  const failed = outcome.results.filter(mayRetry);
  const close = () => store.dispatch({ type: 'resultsSeen' });
  const open = (articleId: Id) => {
    close();
    store.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } });
  };
  return (
    <Dialog
      title={titleOf(outcome.results, t)}
      onClose={close}
      footer={
        <LoadingBar>
          <Button tone={asks ? 'plain' : 'dark'} autoFocus={!asks} onPress={close}>
            {t(asks ? 'load.leave' : 'ui.close')}
          </Button>
        </LoadingBar>
      }
    >
      {!isOnly && (
        <div className={styles.head}>
          <p className={styles.counts}>{countsOf(outcome.results, t)}</p>
          {similar.length > 1 && (
            <Button
              isDisabled={isLoading}
              onPress={() => void answerAll(store, similar, { as: { kind: 'article' } })}
            >
              {t('load.allAsArticles', { n: similar.length })}
            </Button>
          )}
          {failed.length > 1 && (
            <Button isDisabled={isLoading} onPress={() => void answerAll(store, failed, {})}>
              {t('load.retryAll', { n: failed.length })}
            </Button>
          )}
        </div>
      )}
      <ul className={styles.list}>
        {outcome.results.map((result, index) => (
          <LoadResultLine key={tokenOf(result) ?? index} result={result} isOnly={isOnly} onOpen={open} />
        ))}
      </ul>
    </Dialog>
  );
}

type Translate = ReturnType<typeof useMessages>;

function titleOf(results: readonly LoadResult[], t: Translate): string {
  const [first] = results;
  if (results.length > 1 || first === undefined) return t('load.results');
  if (isLocked(first)) return t(isCaseName(first.name) ? 'case.lockedTitle' : 'load.lockedTitle');
  return t(titles[first.status]);
}

const titles = {
  loaded: 'load.results',
  already: 'load.alreadyTitle',
  several: 'load.severalTitle',
  similar: 'load.similarTitle',
  case: 'case.mergeTitle',
  merged: 'case.mergedTitle',
  notes: 'load.notesTitle',
  failed: 'load.failedTitle',
} as const satisfies Record<LoadResult['status'], MessageKey>;

/** True for a file that only asks for its password or passphrase. */
function isLocked(result: LoadResult): boolean {
  return result.status === 'failed' && result.token !== null && result.error.code.startsWith('password');
}

/** True if the one result has a main button of its own. */
function asksSomething(result: LoadResult | undefined): boolean {
  if (result?.status === 'failed') return isLocked(result);
  return result?.status === 'several' || result?.status === 'similar';
}

function countsOf(results: readonly LoadResult[], t: Translate): string {
  const { loaded, already, several, similar, failed, merged, notes, case: cases } = countResults(results);
  const asking = several + similar + cases;
  const parts = [
    asking > 0 && t('load.countAsking', { n: asking }),
    notes > 0 && t('load.countNotes', { n: notes }),
    failed > 0 && t('load.countFailed', { n: failed }),
    merged > 0 && t('load.countMerged', { n: merged }),
    already > 0 && t('load.countAlready', { n: already }),
    loaded > 0 && t('load.countLoaded', { n: loaded }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Asks whether an opened case file is merged, when it is all that was loaded. */
function MergeDialog({ result }: { result: CaseResult }) {
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

/** What came of merging a case file, over its article on the desk. */
function MergedDialog({ result }: { result: MergedResult }) {
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

/** True if the merge brought verdicts that were set without having seen those here. */
function checkedUnseen({ preview: { merge } }: MergedResult): boolean {
  return merge.agreed.length + merge.disagreed.length > 0;
}
