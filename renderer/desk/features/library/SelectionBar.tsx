import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey, Kbd } from '../../ui/Kbd.tsx';
import type { LibraryChanges } from './library-changes.ts';
import styles from './Library.module.css';

export interface SelectionBarProps {
  summaries: readonly ArticleSummary[];
  shelf: Shelf;
  changes: LibraryChanges;
  onClear(): void;
}

/** What can be done with several articles at once. */
export function SelectionBar({ summaries, shelf, changes, onClear }: SelectionBarProps) {
  const t = useMessages();
  const run = useRun();
  return (
    <div className={styles.bar} role="group" aria-label={t('library.picked')}>
      <b role="status" className={styles.selectionCount}>
        {t('library.pickedCount', { n: summaries.length })}
      </b>
      <Button tone="quiet" onPress={onClear}>
        {t('library.unpick')} <Kbd keys="Escape" />
      </Button>
      <span className={styles.selectionSpace} />
      {shelf === 'deleted' ? (
        <Button onPress={() => void changes.change(summaries, 'restore')}>{t('library.restore')}</Button>
      ) : (
        <>
          <Button onPress={() => run('library.export')}>
            {t('library.export')} <CommandKey command="library.export" />
          </Button>
          <Button onPress={() => run('library.results')}>
            {t('library.results')} <CommandKey command="library.results" />
          </Button>
          <Button onPress={() => run('library.archive')}>
            {t(shelf === 'archive' ? 'library.unarchive' : 'library.archive')}{' '}
            <CommandKey command="library.archive" />
          </Button>
          <Button onPress={() => run('library.remove')}>
            {t('library.delete')} <CommandKey command="library.remove" />
          </Button>
        </>
      )}
    </div>
  );
}
