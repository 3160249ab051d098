import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/use-tell.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { cx } from '../../ui/cx.ts';
import type { Preview } from './use-preview.ts';
import styles from './ExportDialog.module.css';

/** The report as it will be, in a frame that runs nothing. */
export function ReportPreview({ preview }: { preview: Preview }) {
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
