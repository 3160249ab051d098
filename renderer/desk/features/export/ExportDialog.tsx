import { useEffect, useMemo, useState } from 'react';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import { beginOptions, choicesOf } from '../../../../core/model/report/choices.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import { printReport } from '../../article-state/print-report.ts';
import { call } from '../../app-state/bridge.ts';
import type { ExportDialogProps } from '../../app-state/screens.ts';
import { changeSettings } from '../../app-state/change-settings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileOutcome } from '../../ui/FileOutcome.tsx';
import { ReviewDialog } from '../../parts/leaving/ReviewDialog.tsx';
import { ReviewLine } from '../../parts/leaving/ReviewLine.tsx';
import { useReview } from '../../parts/leaving/use-review.ts';
import { DragHandle } from './DragHandle.tsx';
import { ExportForm } from './ExportForm.tsx';
import { FileNotes } from '../../parts/leaving/FileNotes.tsx';
import { openPoints, type OpenPoints } from './open-points.ts';
import { OpenPointsList } from './OpenPointsList.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { saveWords } from './save-words.ts';
import { useDragOut } from './use-drag-out.ts';
import { usePreview } from './use-preview.ts';
import { useSaveReport } from './use-save-report.ts';
import styles from './ExportDialog.module.css';

/** Chooses a report's form and content, shows it, says what is still open, and saves it. */
export function ExportDialog({ articleId, versionId, onClose }: ExportDialogProps) {
  const t = useMessages();
  const tell = useTell();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const last = useApp((state) => state.settings.reportChoices);
  const [format, setFormat] = useState<ReportFormat>(last?.format ?? 'html');
  const [options, setOptions] = useState<ReportOptions>(() => beginOptions(last, language));
  const [points, setPoints] = useState<OpenPoints | null>(null);
  const leaving = useMemo(() => ({ what: 'report' as const, versionId, options }), [versionId, options]);
  const review = useReview(articleId, leaving);
  const [isReviewing, setReviewing] = useState(false);
  const preview = usePreview(articleId, versionId, format, options, review.decisions);
  const { state, save, show, stop } = useSaveReport(articleId, versionId);
  const file = useDragOut({ articleId, versionId, format, options }, review.decisions);
  const remember = () => void changeSettings(app, { reportChoices: choicesOf(format, options) });
  /** Lets something leave, once it was decided what in it still tells of a source. */
  function leave(how: () => Promise<unknown>) {
    if (review.open > 0) return setReviewing(true);
    remember();
    void how();
  }

  useEffect(() => {
    let wanted = true;
    call('article.open', { articleId, versionId }).then(
      (article) => wanted && setPoints(openPoints(article)),
      (thrown: unknown) => wanted && tell.failed(thrown),
    );
    return () => {
      wanted = false;
    };
  }, [articleId, versionId, tell]);

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
