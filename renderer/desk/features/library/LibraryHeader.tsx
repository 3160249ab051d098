import { memo, type RefObject, useEffect, useState } from 'react';
import { Settings, CircleAlert } from 'lucide-react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { SearchField, type SearchFieldProps } from '../../ui/SearchField.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import type { Finding } from '../../../../core/verify/finding.ts';
import { call } from '../../app-state/bridge.ts';
import { askUnfinished } from '../../app-state/erasure.ts';
import styles from './Library.module.css';

/** The present checker, as a button that leads to where that is changed. */
function CheckerButton() {
  const t = useMessages();
  const run = useRun();
  const checker = useApp((state) => state.checkers.find(({ id }) => id === state.settings.checkerId));
  if (checker === undefined) return null;
  return (
    <Button
      label={t('library.checking', { name: checker.name })}
      onPress={() => run('app.settings')}
      className={styles.checker}
    >
      {checker.initials}
    </Button>
  );
}

interface LibraryHeaderProps {
  field: Pick<SearchFieldProps, 'label' | 'value' | 'onChange' | 'onKeyDown' | 'list' | 'clearLabel'>;
  searchRef: RefObject<HTMLInputElement | null>;
  /** How much there is, or was found, in words; null while that is not known. */
  count: string | null;
  /** Whether there is nothing in the library at all. */
  isEmpty: boolean;
}

/** The top of the library: its name, a search, the present checker, and the button that loads more. */
export const LibraryHeader = memo(function LibraryHeader(props: LibraryHeaderProps) {
  const { field, searchRef, count, isEmpty } = props;
  const t = useMessages();
  const run = useRun();
  return (
    <header className={styles.header}>
      <h1 className={styles.heading}>{t('library.title')}</h1>
      <span className={styles.count} role="status">
        {count}
      </span>
      <span className={styles.space} />
      {!isEmpty && <SearchField {...field} inputRef={searchRef} className={styles.search} />}
      <IconButton label={t('settings.title')} command="app.settings" onPress={() => run('app.settings')}>
        <Settings size={16} aria-hidden />
      </IconButton>
      <CheckerButton />
      {!isEmpty && (
        <Button tone="dark" onPress={() => run('article.load')}>
          {t('library.load')} <CommandKey command="article.load" />
        </Button>
      )}
    </header>
  );
});

/** A line that says that the library has less than when it was last seen, with what that means. Nothing if it has not. */
export function MissingNotice() {
  const t = useMessages();
  const store = useAppStore();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const isOpen = useApp(({ dialog }) => dialog?.name === 'missing');
  // The dialog may have accepted what is missing.
  useEffect(() => {
    if (isOpen) return undefined;
    let isHere = true;
    call('heads.missing', {}).then(
      (missing) => isHere && setFindings(missing.findings),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [isOpen]);
  if (findings.length === 0) return null;
  return (
    <div className={styles.line} role="status">
      <CircleAlert size={14} aria-hidden className={styles.sign} />
      <span className={styles.says}>{t('heads.line')}</span>
      <Button
        tone="quiet"
        className={styles.ask}
        onPress={() => store.dispatch({ type: 'dialog', dialog: { name: 'missing', findings } })}
      >
        {t('heads.ask')}
      </Button>
    </div>
  );
}

/** A line that says that an erasure was not brought to its end, with the way to what is left. Nothing if all were. */
export function UnfinishedNotice() {
  const t = useMessages();
  const app = useAppStore();
  const isThere = useApp(({ unfinished }) => unfinished.length > 0);
  if (!isThere) return null;
  return (
    <div className={styles.line} role="status">
      <span>{t('erase.unfinishedLine')}</span>
      <Button tone="quiet" className={styles.ask} onPress={() => void askUnfinished(app)}>
        {t('erase.unfinishedAsk')}
      </Button>
    </div>
  );
}
