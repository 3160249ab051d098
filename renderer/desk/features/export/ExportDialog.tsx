import { useEffect, useMemo, useState } from 'react';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import { beginOptions, choicesOf, type ReportOptions } from '../../../../core/model/report/options.ts';
import { printReport } from '../../article-state/print-report.ts';
import { call } from '../../app-state/bridge.ts';
import type { ExportDialogProps } from '../../app-state/screens.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify, errorText } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileOutcome, type FileState } from '../../ui/FileOutcome.tsx';
import { ReviewDialog, ReviewLine, useReview } from '../../shared/disclosure/ReviewDialog.tsx';
import { DragHandle, useDragOut, useSaveReport, type SaveState } from './SaveReport.tsx';
import { ExportForm } from './ExportForm.tsx';
import { FileNotes } from '../../shared/disclosure/FileNotes.tsx';
import { findOpenPoints, type OpenPoints, OpenPointsList } from './OpenPointsList.tsx';
import type { Translate } from '../../../../core/i18n/translate.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { cx } from '../../ui/props.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import styles from './ExportDialog.module.css';

/** Chooses a report's form and content, shows it, says what is still open, and saves it. */
export function ExportDialog({ articleId, versionId, onClose }: ExportDialogProps) {
  const t = useMessages();
  const notify = useNotify();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const last = useApp((state) => state.settings.reportChoices);
  const [format, setFormat] = useState<ReportFormat>(last?.format ?? 'html');
  const [options, setOptions] = useState<ReportOptions>(() => beginOptions(last, language));
  const [points, setPoints] = useState<OpenPoints | null>(null);
  const disclosure = useMemo(() => ({ what: 'report' as const, versionId, options }), [versionId, options]);
  const review = useReview(articleId, disclosure);
  const [isReviewing, setReviewing] = useState(false);
  const preview = usePreview(articleId, versionId, format, options, review.decisions);
  const { state, save, show, stop } = useSaveReport(articleId, versionId);
  const file = useDragOut({ articleId, versionId, format, options }, review.decisions);
  const remember = () => void changeSettings(app, { reportChoices: choicesOf(format, options) });
  /** Lets something leave, once the checker has decided about everything that looks like a source. */
  function leave(how: () => Promise<unknown>) {
    if (review.open > 0) return setReviewing(true);
    remember();
    void how();
  }

  useEffect(() => {
    let isCurrent = true;
    call('article.open', { articleId, versionId }).then(
      (article) => isCurrent && setPoints(findOpenPoints(article)),
      (thrown: unknown) => isCurrent && notify.failed(thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [articleId, versionId, notify]);

  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      size="large"
      footer={
        <>
          <FileOutcome
            state={saveWords(state, t)}
            onShow={(path) => void show(path)}
            onStop={() => void stop()}
          />
          {review.matches !== null && review.open === 0 && <DragHandle file={file} onDragged={remember} />}
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button onPress={() => leave(() => printReport(app, { articleId, versionId }, options))}>
            {t('export.print')}
          </Button>
          <Button
            tone="dark"
            isDisabled={points === null || review.matches === null}
            onPress={() => leave(() => save(format, options))}
          >
            {t('export.save', { form: t(`export.form.${format}`) })}
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <div className={styles.form}>
          <div className={styles.choices}>
            <ExportForm
              format={format}
              onFormat={setFormat}
              options={options}
              onOptions={setOptions}
              content={{ of: 'one', points }}
            />
            {state.kind === 'saved' && <FileNotes notes={state.fileNotes} />}
          </div>
          <ReviewLine review={review} onOpen={() => setReviewing(true)} />
          {points !== null && <OpenPointsList points={points} onClose={onClose} />}
        </div>
        <ReportPreview preview={preview} />
      </div>
      {isReviewing && <ReviewDialog review={review} onClose={() => setReviewing(false)} />}
    </Dialog>
  );
}

/** Returns how saving a report stands, in words. */
function saveWords(state: SaveState, t: Translate): FileState {
  if (state.kind === 'saving') {
    const { at, isStopping } = state;
    const words =
      at === null
        ? t('export.saving')
        : t(`export.stage.${at.stage}`, { done: at.done + 1, total: at.total });
    return { kind: 'saving', words, stop: at === null ? 'notYet' : isStopping ? 'pressed' : 'offered' };
  }
  if (state.kind !== 'saved') return state;
  const { path, folder, signed } = state;
  const beside = folder && t(folder.endsWith('.zip') ? 'export.savedZip' : 'export.savedFolder');
  return { kind: 'saved', words: t(signed ? 'signing.saved' : 'export.saved'), path, beside };
}

/** The report as it will be, in a frame that runs nothing. */
function ReportPreview({ preview }: { preview: Preview }) {
  const t = useMessages();
  const store = useAppStore();
  const { url, isMaking, failure } = preview;
  if (failure !== null)
    return (
      <div className={styles.preview} role="alert">
        <EmptyState compact title={t('export.previewFailed')}>
          {errorText(store, failure)}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.preview} aria-busy={isMaking}>
      {isMaking && (
        <p className={styles.making} role="status">
          {t('export.previewMaking')}
        </p>
      )}
      {url !== null && (
        <iframe
          key={url}
          sandbox=""
          src={url}
          title={t('export.preview')}
          className={cx(styles.frame, isMaking && styles.old)}
        />
      )}
    </div>
  );
}

/** The preview as it stands: the last address that was made, and why the next could not be. */
interface Preview {
  url: string | null;
  isMaking: boolean;
  failure: unknown;
}

interface Wish {
  articleId: Id;
  versionId: Id;
  format: ReportFormat;
  options: ReportOptions;
}

/** What a page is made of, and after how many decisions. */
interface Asked {
  wish: Wish;
  decisions: number;
}

/**
 * Makes the page that shows the report, and again when the form, the options or what was decided of words that look like a source
 * change; the last stays until the next is there.
 */
function usePreview(
  articleId: Id,
  versionId: Id,
  format: ReportFormat,
  options: ReportOptions,
  decisions: number,
): Preview {
  const [made, setMade] = useState<{ for: Asked; url: string } | null>(null);
  const [failed, setFailed] = useState<{ for: Asked; thrown: unknown } | null>(null);
  const asked = useMemo(
    () => ({ wish: { articleId, versionId, format, options }, decisions }),
    [articleId, versionId, format, options, decisions],
  );
  useEffect(() => {
    let isCurrent = true;
    call('report.preview', asked.wish).then(
      ({ url }) => isCurrent && setMade({ for: asked, url }),
      (thrown: unknown) => isCurrent && setFailed({ for: asked, thrown }),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  const failure = failed?.for === asked ? failed.thrown : null;
  return { url: made?.url ?? null, isMaking: made?.for !== asked && failure === null, failure };
}
