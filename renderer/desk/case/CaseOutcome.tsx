import { assertNever } from '../../../core/assert-never.ts';
import { formatBytes } from '../../../core/format-bytes.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import styles from '../export/ExportDialog.module.css';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import type { CaseState } from './use-save-case.ts';

export interface CaseOutcomeProps {
  state: CaseState;
  onShow(path: string): void;
  onStop(): void;
}

/** How far a case file is, where it is and how large, or why it is nowhere. */
export function CaseOutcome({ state, onShow, onStop }: CaseOutcomeProps) {
  const t = useMessages();
  const language = useApp((app) => app.language);
  switch (state.kind) {
    case 'idle':
      return <div className={styles.outcome} />;
    case 'saving':
      return (
        <div className={styles.outcome}>
          <span role="status">{stageText(state, t)}</span>
          {state.at !== null && (
            <Button tone="quiet" isDisabled={state.isStopping} onPress={onStop} className={styles.show}>
              {t(state.isStopping ? 'case.stopping' : 'export.stop')}
            </Button>
          )}
        </div>
      );
    case 'saved':
      return (
        <div className={styles.outcome} role="status">
          <span className={styles.saved}>
            {t('case.savedAs', { size: formatBytes(state.size, language) })}
          </span>
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

function stageText({ at }: Extract<CaseState, { kind: 'saving' }>, t: Translate): string {
  if (at === null) return t('case.saving');
  const words = t(`case.stage.${at.stage}`);
  return at.total > 0 ? `${words} ${Math.floor((100 * at.done) / at.total)}%` : words;
}
