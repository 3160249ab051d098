import { assertNever } from '../../../core/assert-never.ts';
import type { Notice } from '../../../core/contract.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import type { SaveState } from './use-save-report.ts';
import styles from './ExportDialog.module.css';

export interface SaveOutcomeProps {
  state: SaveState;
  onShow(path: string): void;
  onStop(): void;
}

/** Where the report is now, or why it is nowhere. */
export function SaveOutcome({ state, onShow, onStop }: SaveOutcomeProps) {
  const t = useMessages();
  switch (state.kind) {
    case 'idle':
      return <div className={styles.outcome} />;
    case 'saving':
      return (
        <div className={styles.outcome}>
          <span role="status">{stageText(state.at, t)}</span>
          {state.at !== null && (
            <Button tone="quiet" onPress={onStop} className={styles.show}>
              {t('export.stop')}
            </Button>
          )}
        </div>
      );
    case 'saved':
      return (
        <div className={styles.outcome} role="status">
          <span className={styles.saved}>{t('export.saved')}</span>
          <span className={styles.path} title={state.path}>
            <bdi>{state.path}</bdi>
            {state.folder !== null &&
              ` ${t(state.folder.endsWith('.zip') ? 'export.savedZip' : 'export.savedFolder')}`}
          </span>
          <Button tone="quiet" onPress={() => onShow(state.path)} className={styles.show}>
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

function stageText(at: Notice<'exporting'> | null, t: Translate): string {
  if (at === null) return t('export.saving');
  return t(`export.stage.${at.stage}`, { done: at.done + 1, total: at.total });
}
