import { useState } from 'react';
import type { Id } from '../../../core/ids.ts';
import { ReportFormat } from '../../../core/report/format.ts';
import { defaultReportOptions, ReportOptions } from '../../../core/report/options.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { ReportsProgress } from './ReportsProgress.tsx';
import { useReports } from './use-reports.ts';
import styles from './ReportsDialog.module.css';

export interface ReportsDialogProps {
  articleIds: readonly Id[];
  onClose(): void;
}

/** Saves a report of each of several articles into one folder: all in the same form, with the same content. */
export function ReportsDialog({ articleIds, onClose }: ReportsDialogProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [format, setFormat] = useState<ReportFormat>('html');
  const [options, setOptions] = useState<ReportOptions>({ ...defaultReportOptions, language });
  const reports = useReports(articleIds);
  const change = (part: Partial<ReportOptions>) => setOptions({ ...options, ...part });
  const isSaving = reports.state.kind === 'saving';

  return (
    <Dialog
      title={t('reports.title', { n: articleIds.length })}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button tone="dark" isPending={isSaving} onPress={() => void reports.save(format, options)}>
            {t('reports.choose')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.hint}>{t('reports.hint')}</p>
        <Select<ReportFormat>
          label={t('export.form')}
          value={format}
          choices={ReportFormat.options.map((value) => ({ value, label: t(`export.form.${value}`) }))}
          onChange={setFormat}
        />
        <Select
          label={t('export.claims')}
          value={options.claims}
          choices={ReportOptions.shape.claims.options.map((value) => ({
            value,
            label: t(`export.claims.${value}`),
          }))}
          onChange={(claims) => change({ claims })}
        />
        <Segmented
          label={t('export.language')}
          value={options.language}
          choices={ReportOptions.shape.language.options.map((value) => ({
            value,
            label: t(`settings.language.${value}`),
          }))}
          onChange={(next) => change({ language: next })}
        />
        <Segmented
          label={t('export.checkers')}
          value={options.checkers}
          choices={ReportOptions.shape.checkers.options.map((value) => ({
            value,
            label: t(`export.checkers.${value}`),
          }))}
          onChange={(checkers) => change({ checkers })}
        />
        <Checkbox isSelected={options.fullText} onChange={(fullText) => change({ fullText })}>
          {t('export.fullText')}
        </Checkbox>
        <Checkbox isSelected={options.evidenceFiles} onChange={(evidenceFiles) => change({ evidenceFiles })}>
          {t('reports.evidenceFiles')}
        </Checkbox>
        <ReportsProgress reports={reports} total={articleIds.length} />
      </div>
    </Dialog>
  );
}
