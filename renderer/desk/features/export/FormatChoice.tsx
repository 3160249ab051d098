import { useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { ReportFormat } from '../../../../core/model/report/format.ts';
import { useMessages } from '../../ui/interface.tsx';
import styles from './FormatChoice.module.css';

export interface FormatChoiceProps {
  value: ReportFormat;
  onChange(format: ReportFormat): void;
}

/** The form of a report: what each is for beside its name, since nobody need know what ClaimReview is. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const t = useMessages();
  const id = useId();
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => onChange(ReportFormat.parse(chosen))}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{t('export.form')}</Label>
      <div className={styles.choices}>
        {ReportFormat.options.map((format) => (
          <Radio
            key={format}
            value={format}
            aria-label={t(`export.form.${format}`)}
            aria-describedby={`${id}-${format}`}
            className={styles.choice ?? ''}
          >
            <span className={styles.name}>{t(`export.form.${format}`)}</span>
            <span id={`${id}-${format}`} className={styles.use}>
              {t(`export.formUse.${format}`)}
            </span>
          </Radio>
        ))}
      </div>
      <p className={styles.hint}>{t(`export.formHint.${value}`)}</p>
    </RadioGroup>
  );
}
