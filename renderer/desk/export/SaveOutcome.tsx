import { assertNever } from '../../../core/assert-never.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import type { SaveState } from './use-save-report.ts';
import styles from './ExportDialog.module.css';

/** Where the report is now, or why it is nowhere. */
export function SaveOutcome({ state, onShow }: { state: SaveState; onShow(path: string): void }) {
  const t = useMessages();
  switch (state.kind) {
    case 'idle':
      return <div className={styles.outcome} />;
    case 'saving':
      return (
        <div className={styles.outcome} role="status">
          {t('export.saving')}
        </div>
      );
    case 'saved':
      return (
        <div className={styles.outcome} role="status">
          <span className={styles.saved}>{t('export.saved')}</span>
          <span className={styles.path} title={state.path}>
            <bdi>{state.path}</bdi>
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
