import { useState, useId, useEffect } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { beginOptions, choicesOf, type ReportOptions } from '../../../../core/model/report/options.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { ExportForm } from './ExportForm.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { fileNoteLines } from '../../../../core/wording/case-file.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { ReportsOutcome } from '../../../../core/contract/bulk-export.ts';
import { errorText } from '../../app-state/notifications.ts';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import type { Notice } from '../../../../core/contract/index.ts';
import { call, listen } from '../../app-state/bridge.ts';
import fields from '../../ui/Dialog.module.css';
import styles from './ReportsDialog.module.css';

interface ReportsDialogProps {
  articleIds: readonly Id[];
  onClose(): void;
}

/** Saves a report of each of several articles into one folder: all in the same form, with the same content. */
export function ReportsDialog({ articleIds, onClose }: ReportsDialogProps) {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const last = useApp((state) => state.settings.reportChoices);
  const [format, setFormat] = useState<ReportFormat>(last?.format ?? 'html');
  const [options, setOptions] = useState<ReportOptions>(() => beginOptions(last, language));
  const reports = useReports(articleIds);
  function save() {
    void changeSettings(app, { reportChoices: choicesOf(format, options) });
    void reports.save(format, options);
  }
  const isSaving = reports.state.kind === 'saving';

  return (
    <Dialog
      title={t('reports.title', { n: articleIds.length })}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button tone="dark" isPending={isSaving} onPress={save}>
            {t('reports.choose')}
          </Button>
        </>
      }
    >
      <div className={fields.fields}>
        <p className={fields.hint}>{t('reports.hint')}</p>
        <ExportForm
          format={format}
          onFormat={setFormat}
          options={options}
          onOptions={setOptions}
          content={{ of: 'several' }}
        />
        <ReportsProgress reports={reports} total={articleIds.length} />
      </div>
    </Dialog>
  );
}

/** How far the reports are, with a way to stop; then where they are, and which could not be saved. */
function ReportsProgress({ reports, total }: { reports: Reports; total: number }) {
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

/** The state of saving, in words: its progress, its result, or why it failed. */
type ReportsState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'reports'> | null; isStopping: boolean }
  | { kind: 'over'; outcome: ReportsOutcome }
  | { kind: 'failed'; why: string };

interface Reports {
  state: ReportsState;
  save(format: ReportFormat, options: ReportOptions): Promise<void>;
  stop(): void;
  show(): void;
}

/**
 * Returns a function that saves the reports of articles into a folder, and its state. It is stopped when the caller
 * unmounts.
 */
function useReports(articleIds: readonly Id[]): Reports {
  const store = useAppStore();
  const [state, setState] = useState<ReportsState>({ kind: 'idle' });

  useEffect(() => {
    const end = listen({
      reports: (at) => setState((now) => (now.kind === 'saving' ? { ...now, at } : now)),
    });
    return () => {
      end();
      void call('reports.stop', {});
    };
  }, []);

  const failed = (thrown: unknown) => setState({ kind: 'failed', why: errorText(store, thrown) });
  return {
    state,
    save: async (format, options) => {
      if (state.kind === 'saving') return;
      const before = state;
      setState({ kind: 'saving', at: null, isStopping: false });
      try {
        const outcome = await call('reports.export', {
          articleIds: [...articleIds],
          format,
          options: { ...options, nameProtected: false },
        });
        setState(outcome.folder === null ? before : { kind: 'over', outcome });
      } catch (thrown) {
        failed(thrown);
      }
    },
    stop: () => {
      setState((now) => (now.kind === 'saving' ? { ...now, isStopping: true } : now));
      call('reports.stop', {}).catch(failed);
    },
    show: () => void call('reports.showFolder', {}).catch(failed),
  };
}
