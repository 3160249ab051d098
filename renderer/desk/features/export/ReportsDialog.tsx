import { useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { beginOptions, choicesOf } from '../../../../core/model/report/choices.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import { changeSettings } from '../../app-state/change-settings.ts';
import { ExportForm } from './ExportForm.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReportsProgress } from './ReportsProgress.tsx';
import { useReports } from './use-reports.ts';
import fields from '../../ui/DialogFields.module.css';

export interface ReportsDialogProps {
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
