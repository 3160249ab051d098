import { memo, useEffect, useState } from 'react';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { OnlyRead } from '../../shared/OnlyRead.tsx';
import { LoadingBar } from '../../shared/LoadingBar.tsx';
import { keyCaps } from '../../../../core/commands/commands.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';
import { useRun } from '../../commands/command-context.tsx';
import { CommandKey, Kbd } from '../../ui/Kbd.tsx';
import type { LibraryChanges } from './library-changes.ts';
import styles from './Library.module.css';

/** Returns Ctrl (or Cmd) with a key as running text says it: 'Ctrl+V', on a Mac '⌘V'. */
export function useModKey(key: string): string {
  const mac = useApp((state) => state.platform === 'darwin');
  return keyCaps(`Mod+${key}`, mac).join(mac ? '' : '+');
}

/** Whose keys are shown: those of a line of the table, of what was found, or none. */
export type FooterKeys = 'table' | 'search' | 'none';

/** The foot of the library: where its file is, what is being loaded, and the keys of what has the cursor. */
export const LibraryFooter = memo(function LibraryFooter({ keys }: { keys: FooterKeys }) {
  const t = useMessages();
  const notify = useNotify();
  const path = useApp((state) => state.libraryPath);
  const search = useModKey('F');
  return (
    <footer className={styles.footer}>
      <div className={styles.file}>
        <span className="unseen">{t('library.file')}</span>
        <span className={styles.path} title={path}>
          <bdi>{path}</bdi>
        </span>
        <Button
          tone="quiet"
          onPress={() => void call('app.showLibraryFile', {}).catch(notify.failed)}
          className={styles.show}
        >
          {t('library.showInFolder')}
        </Button>
      </div>
      <OnlyRead />
      <PlainSources />
      <LoadingBar>
        {keys === 'search' && (
          <div className={styles.keys}>
            <span>↑ ↓ {t('search.keys.move')}</span>
            <span>Enter {t('library.keys.open')}</span>
            <span>Esc {t('search.keys.clear')}</span>
          </div>
        )}
        {keys === 'table' && (
          <div className={styles.keys}>
            <span>Enter {t('library.keys.open')}</span>
            <span>F2 {t('library.keys.rename')}</span>
            <span>Del {t('library.keys.delete')}</span>
            <span>
              {search} {t('library.keys.filter')}
            </span>
          </div>
        )}
      </LoadingBar>
    </footer>
  );
});

/** Where protected sources still lie in the library as they were written: how many, and the way to encrypt them. */
function PlainSources() {
  const t = useMessages();
  const notify = useNotify();
  const store = useAppStore();
  const isAsked = useApp((state) => state.dialog !== null);
  const [plain, setPlain] = useState(0);
  useEffect(() => {
    if (!isAsked) call('vault.plain', {}).then((answer) => setPlain(answer.plain), notify.failed);
  }, [isAsked, notify]);
  if (plain === 0) return null;
  return (
    <Button
      tone="quiet"
      onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } })}
      className={styles.show}
    >
      {t('vault.plain', { n: plain })}
    </Button>
  );
}

interface SelectionBarProps {
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
