import { assertNever } from '../../../core/kernel/assert-never.ts';
import { useMessages } from './interface.tsx';
import { Button } from './Button.tsx';
import styles from './FileOutcome.module.css';

/** The state of saving a file, in words. */
export type FileState =
  | { kind: 'idle' }
  | { kind: 'saving'; words: string; stop: 'offered' | 'pressed' | 'notYet' }
  | { kind: 'saved'; words: string; path: string; beside?: string | null }
  | { kind: 'failed'; why: string };

export interface FileOutcomeProps {
  state: FileState;
  onShow(path: string): void;
  onStop(): void;
}

/**
 * At the foot of a dialog: the progress of a file, with a way to stop. Afterwards it shows where the file is, or why it was
 * not saved.
 */
export function FileOutcome({ state, onShow, onStop }: FileOutcomeProps) {
  const t = useMessages();
  switch (state.kind) {
    case 'idle':
      return <div className={styles.outcome} />;
    case 'saving':
      return (
        <div className={styles.outcome}>
          <span role="status">{state.words}</span>
          {state.stop !== 'notYet' && (
            <Button
              tone="quiet"
              isDisabled={state.stop === 'pressed'}
              onPress={onStop}
              className={styles.action}
            >
              {t(state.stop === 'pressed' ? 'export.stopping' : 'export.stop')}
            </Button>
          )}
        </div>
      );
    case 'saved':
      return (
        <div className={styles.outcome} role="status">
          <span className={styles.saved}>{state.words}</span>
          <span className={styles.path} title={state.path}>
            <bdi>{state.path}</bdi>
            {state.beside && ` ${state.beside}`}
          </span>
          <Button tone="quiet" onPress={() => onShow(state.path)} className={styles.action}>
            {t('library.showInFolder')}
          </Button>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.outcome} role="alert">
          <span className={styles.failed}>{state.why}</span>
        </div>
      );
    default:
      return assertNever(state);
  }
}
