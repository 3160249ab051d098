import { formHolds, type ReportFormat } from '../../../../core/model/report/format.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { Content } from './ExportForm.tsx';
import { ProtectedChoice } from '../../parts/leaving/ProtectedChoice.tsx';
import styles from './ExportDialog.module.css';

export interface ContentChoicesProps {
  format: ReportFormat;
  options: ReportOptions;
  content: Content;
  change(part: Partial<ReportOptions>): void;
}

/** What is in a report besides its claims. */
export function ContentChoices({ format, options, content, change }: ContentChoicesProps) {
  const t = useMessages();
  const points = content.of === 'one' ? content.points : null;
  const files = points?.files ?? 0;
  const pictures = points?.pictures ?? 0;
  const hasPictures = content.of === 'several' || pictures > 0;
  const hasFiles = content.of === 'several' || files > 0;
  return (
    <div className={styles.group} role="group" aria-label={t('export.content')}>
      <span className={styles.label}>{t('export.content')}</span>
      <Checkbox isSelected={options.fullText} onChange={(fullText) => change({ fullText })}>
        {t('export.fullText')}
      </Checkbox>
      {formHolds(format, 'edits') && (
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
      {formHolds(format, 'pictures') && (
        <Checkbox
          isSelected={options.pictures && hasPictures}
          isDisabled={!hasPictures}
          onChange={(pictures) => change({ pictures })}
        >
          {content.of === 'several' ? t('reports.pictures') : t('export.pictures', { n: pictures })}
        </Checkbox>
      )}
      <Checkbox
        isSelected={options.evidenceFiles}
        isDisabled={!hasFiles}
        onChange={(evidenceFiles) => change({ evidenceFiles })}
      >
        {content.of === 'several' ? t('reports.evidenceFiles') : t('export.evidenceFiles', { n: files })}
      </Checkbox>
      {options.evidenceFiles && hasFiles && (
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
      {options.evidenceFiles && hasFiles && (
        <p className={styles.hint}>{t(options.nameProtected ? 'files.asTheyAre' : 'files.hint')}</p>
      )}
      {content.of === 'one' && (
        <ProtectedChoice
          place="export"
          count={points?.protectedSources ?? 0}
          isNamed={options.nameProtected}
          onChange={(nameProtected) => change({ nameProtected })}
        />
      )}
    </div>
  );
}
