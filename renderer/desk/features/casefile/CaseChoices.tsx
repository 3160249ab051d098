import type { CaseOptions } from '../../../../core/casefile/options.ts';
import type { CaseStock } from '../../../../core/casefile/preview.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import { ProtectedChoice } from '../../parts/leaving/ProtectedChoice.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './CaseDialog.module.css';

export interface CaseChoicesProps {
  stock: CaseStock;
  options: CaseOptions;
  onChange(options: CaseOptions): void;
}

/** What goes into a case file, and in numbers what is left out of it. */
export function CaseChoices({ stock, options, onChange }: CaseChoicesProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { files, bytes, decided, evidence } = stock;
  const size = formatBytes(bytes, language);
  return (
    <div className={styles.choices} role="group" aria-label={t('case.content')}>
      <div className={styles.choice}>
        <Checkbox
          isSelected={options.files && files > 0}
          isDisabled={files === 0}
          onChange={(wanted) => onChange({ ...options, files: wanted })}
        >
          {files === 0 ? t('case.filesNone') : t('case.files', { n: files, size })}
        </Checkbox>
        {files > 0 && (
          <p className={styles.hint}>
            {options.files
              ? `${t('case.filesIn')} ${t(options.protectedSources ? 'files.asTheyAre' : 'files.hint')}`
              : t('case.filesOut', { n: files })}
          </p>
        )}
      </div>
      <div className={styles.choice}>
        <Checkbox
          isSelected={options.blind}
          onChange={(blind) =>
            onChange({ ...options, blind, protectedSources: !blind && options.protectedSources })
          }
        >
          {t('case.blind')}
        </Checkbox>
        <p className={styles.hint}>
          {options.blind ? t('case.blindOut', { decided, evidence }) : t('case.blindHint')}
        </p>
      </div>
      {!options.blind && (
        <ProtectedChoice
          place="case"
          count={stock.protectedSources}
          isNamed={options.protectedSources}
          onChange={(protectedSources) => onChange({ ...options, protectedSources })}
        />
      )}
    </div>
  );
}
