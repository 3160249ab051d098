import type { ReportFormat } from '../../../core/report/format.ts';
import type { ReportOptions } from '../../../core/report/options.ts';
import { useMessages } from '../state/use-messages.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import type { OpenPoints } from './open-points.ts';
import { ProtectedChoice } from './ProtectedChoice.tsx';
import styles from './ExportDialog.module.css';

export interface ContentChoicesProps {
  format: ReportFormat;
  options: ReportOptions;
  points: OpenPoints | null;
  change(part: Partial<ReportOptions>): void;
}

/** What is in a report besides its claims. */
export function ContentChoices({ format, options, points, change }: ContentChoicesProps) {
  const t = useMessages();
  const files = points?.files ?? 0;
  return (
    <div className={styles.group} role="group" aria-label={t('export.content')}>
      <span className={styles.label}>{t('export.content')}</span>
      <Checkbox isSelected={options.fullText} onChange={(fullText) => change({ fullText })}>
        {t('export.fullText')}
      </Checkbox>
      {format === 'docx' && (
        <Checkbox
          isSelected={options.trackChanges}
          isDisabled={!options.fullText}
          onChange={(trackChanges) => change({ trackChanges })}
        >
          {t('export.trackChanges')}
        </Checkbox>
      )}
      <Checkbox isSelected={options.history} onChange={(history) => change({ history })}>
        {t('export.history')}
      </Checkbox>
      <Checkbox isSelected={options.notes} onChange={(notes) => change({ notes })}>
        {t('export.notes')}
      </Checkbox>
      <Checkbox
        isSelected={options.evidenceFiles}
        isDisabled={files === 0}
        onChange={(evidenceFiles) => change({ evidenceFiles })}
      >
        {t('export.evidenceFiles', { n: files })}
      </Checkbox>
      {options.evidenceFiles && files > 0 && (
        <Segmented
          label={t('export.evidenceAs')}
          value={options.evidenceAs}
          choices={(['folder', 'zip'] as const).map((value) => ({
            value,
            label: t(`export.evidenceAs.${value}`),
          }))}
          onChange={(evidenceAs) => change({ evidenceAs })}
        />
      )}
      <ProtectedChoice
        place="export"
        count={points?.protectedSources ?? 0}
        isNamed={options.nameProtected}
        onChange={(nameProtected) => change({ nameProtected })}
      />
    </div>
  );
}
