import { memo } from 'react';
import { call } from '../bridge.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingBar } from './LoadingBar.tsx';
import { useModKey } from './use-mod-key.ts';
import styles from './Library.module.css';

/** Whose keys are shown: those of a line of the table, of what was found, or none. */
export type FooterKeys = 'table' | 'search' | 'none';

/** The foot of the library: where its file is, what is being loaded, and the keys of what has the cursor. */
export const LibraryFooter = memo(function LibraryFooter({ keys }: { keys: FooterKeys }) {
  const t = useMessages();
  const tell = useTell();
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
          onPress={() => void call('app.showLibraryFile', {}).catch(tell.failed)}
          className={styles.show}
        >
          {t('library.showInFolder')}
        </Button>
      </div>
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
