import type { LoadResult } from '../../../../core/contract/index.ts';
import { useMessages } from '../../ui/interface.tsx';
import { PreviewLines } from './PreviewLines.tsx';
import { PreviewNote } from './PreviewNote.tsx';
import styles from './LoadResults.module.css';

/** A case file that was merged. */
export type MergedResult = Extract<LoadResult, { status: 'merged' }>;

/** What came of merging a case file, line by line. */
export function MergedWords({ result: { title, preview } }: { result: MergedResult }) {
  const t = useMessages();
  return (
    <>
      <p className={styles.title} dir="auto">
        {title}
      </p>
      <p className={styles.came}>{t('case.mergedSays')}</p>
      <PreviewNote note={preview.note} />
      <PreviewLines preview={preview} />
    </>
  );
}
