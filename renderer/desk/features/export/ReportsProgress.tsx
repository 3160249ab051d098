import { useId } from 'react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { fileNoteLines } from '../../../../core/wording/case-file.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { ReportsOutcome } from '../../../../core/contract/bulk-export.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressRail } from '../../ui/ProgressRail.tsx';
import type { Reports } from './use-reports.ts';
import fields from '../../ui/DialogFields.module.css';
import styles from './ReportsDialog.module.css';

/** How far the reports are, with a way to stop; then where they are, and which could not be saved. */
export function ReportsProgress({ reports, total }: { reports: Reports; total: number }) {
  const t = useMessages();
  const { state } = reports;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'saving': {
      const { at, isStopping } = state;
      if (at === null) return <p role="status">{t('reports.asking')}</p>;
      const text = t('reports.going', { at: at.done + 1, total: at.total });
      return (
        <div className={styles.going}>
          <p className={styles.line}>
            <span role="status">{isStopping ? t('export.stopping') : text}</span>
            <bdi className={styles.name}>{at.title}</bdi>
            <Button tone="quiet" isDisabled={isStopping} onPress={reports.stop}>
              {t('export.stop')}
            </Button>
          </p>
          <ProgressRail label={text} done={at.done} total={at.total} />
        </div>
      );
    }
    case 'over':
      return <Outcome outcome={state.outcome} total={total} onShow={reports.show} />;
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

interface OutcomeProps {
  outcome: ReportsOutcome;
  total: number;
  onShow(): void;
}

function Outcome({ outcome, total, onShow }: OutcomeProps) {
  const t = useMessages();
  const store = useAppStore();
  const { folder, saved, stopped, failed, files, moreFiles } = outcome;
  return (
    <div>
      <div className={styles.line} role="status">
        <span className={styles.where}>
          {stopped ? t('reports.stopped', { n: saved, total }) : t('reports.saved', { n: saved })}{' '}
          <bdi className={styles.path}>{folder}</bdi>
        </span>
        <Button tone="quiet" onPress={onShow}>
          {t('reports.show')}
        </Button>
      </div>
      {failed.length > 0 && (
        <div role="alert">
          <p className={fields.failed}>{t('reports.failed')}</p>
          <ul className={styles.list}>
            {failed.map(({ articleId, title, error }) => (
              <li key={articleId}>
                <bdi>{title}</bdi>: {errorText(store, new TickmarkError(error.code, error.detail))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <FilesOfReports files={files} more={moreFiles} />
    </div>
  );
}

/** What became of the files of each report: which are clean copies, which were left out, and why. */
function FilesOfReports({ files, more }: { files: ReportsOutcome['files']; more: number }) {
  const t = useMessages();
  const titleId = useId();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={styles.files}>
      <h3 id={titleId} className={styles.filesTitle}>
        {t('files.title')}
      </h3>
      <ul className={styles.list}>
        {files.map(({ articleId, title, fileNotes }) => (
          <li key={articleId}>
            <bdi className={styles.path}>{title}</bdi>
            <ul className={styles.notes}>
              {fileNoteLines(fileNotes, t).map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {more > 0 && <li>{t('reports.moreFiles', { n: more })}</li>}
      </ul>
    </section>
  );
}
