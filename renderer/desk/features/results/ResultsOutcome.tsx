import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import type { ResultsState } from './use-results.ts';
import fields from '../../ui/DialogFields.module.css';
import styles from './ResultsDialog.module.css';

export interface ResultsOutcomeProps {
  /** How many articles it will be of; null while it is not known. */
  articles: number | null;
  /** Whether they were chosen, and do not lie in a period. */
  isChosen: boolean;
  state: ResultsState;
  onStop(): void;
}

/** How many articles there are, how far the table is, where it was saved or why not. */
export function ResultsOutcome({ articles, isChosen, state, onStop }: ResultsOutcomeProps) {
  const t = useMessages();
  switch (state.kind) {
    case 'idle':
      return (
        <p role="status" className={styles.outcome}>
          {articles === null
            ? ''
            : articles === 0
              ? t('results.none')
              : t(isChosen ? 'results.countChosen' : 'results.count', { n: articles })}
        </p>
      );
    case 'saving':
      return (
        <div className={styles.outcome}>
          <span role="status">
            {state.at === null
              ? t('export.saving')
              : t('results.going', { done: state.at.done + 1, total: state.at.total })}
          </span>
          {state.at !== null && (
            <Button tone="quiet" onPress={onStop}>
              {t('export.stop')}
            </Button>
          )}
        </div>
      );
    case 'saved':
      return (
        <p role="status" className={styles.outcome}>
          {t('results.saved', { path: state.path })}
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className={fields.failed}>
          {state.why}
        </p>
      );
    default:
      return assertNever(state);
  }
}
