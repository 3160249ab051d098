import { memo, type RefObject } from 'react';
import { Settings } from 'lucide-react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { SearchField, type SearchFieldProps } from '../../ui/SearchField.tsx';
import { useApp } from '../../app-state/app-context.tsx';
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
