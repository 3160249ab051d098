import { ReportFormat } from '../../../core/report/format.ts';
import { ReportOptions } from '../../../core/report/options.ts';
import { useMessages } from '../state/use-messages.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { ProtectedChoice } from './ProtectedChoice.tsx';
import styles from './ExportDialog.module.css';

export interface ExportFormProps {
  format: ReportFormat;
  onFormat(format: ReportFormat): void;
  options: ReportOptions;
  onOptions(options: ReportOptions): void;
  /** How many protected sources the article has. */
  protectedSources: number;
}

/** The choices of a report: its form, what is in it, its language. */
export function ExportForm({ format, onFormat, options, onOptions, protectedSources }: ExportFormProps) {
  const t = useMessages();
  const change = (part: Partial<ReportOptions>) => onOptions({ ...options, ...part });
  return (
    <>
      <div className={styles.group}>
        <Segmented
          label={t('export.form')}
          value={format}
          choices={ReportFormat.options.map((value) => ({ value, label: t(`export.form.${value}`) }))}
          onChange={onFormat}
        />
        <p className={styles.hint}>{t(`export.formHint.${format}`)}</p>
      </div>
      <Select
        label={t('export.claims')}
        value={options.claims}
        choices={ReportOptions.shape.claims.options.map((value) => ({
          value,
          label: t(`export.claims.${value}`),
        }))}
        onChange={(claims) => change({ claims })}
      />
      <div className={styles.group} role="group" aria-label={t('export.content')}>
        <span className={styles.label}>{t('export.content')}</span>
        <Checkbox isSelected={options.fullText} onChange={(fullText) => change({ fullText })}>
          {t('export.fullText')}
        </Checkbox>
        <Checkbox isSelected={options.notes} onChange={(notes) => change({ notes })}>
          {t('export.notes')}
        </Checkbox>
        <ProtectedChoice
          count={protectedSources}
          isNamed={options.nameProtected}
          onChange={(nameProtected) => change({ nameProtected })}
        />
      </div>
      <Segmented
        label={t('export.language')}
        value={options.language}
        choices={ReportOptions.shape.language.options.map((value) => ({
          value,
          label: t(`settings.language.${value}`),
        }))}
        onChange={(language) => change({ language })}
      />
    </>
  );
}
