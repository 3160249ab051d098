import type { RefObject } from 'react';
import { ArrowLeft, Settings } from 'lucide-react';
import { useRun } from '../commands/command-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CommandKey } from '../ui/Kbd.tsx';
import { SearchField, type SearchFieldProps } from '../ui/SearchField.tsx';
import { CheckerButton } from './CheckerButton.tsx';
import styles from './Library.module.css';

export interface LibraryHeaderProps {
  /** Whether the deleted articles are shown. */
  removed: boolean;
  onRemoved(removed: boolean): void;
  field: Pick<SearchFieldProps, 'label' | 'value' | 'onChange' | 'onKeyDown' | 'list' | 'clearLabel'>;
  searchRef: RefObject<HTMLInputElement | null>;
  /** How much is shown, in words; null while it is read. */
  count: string | null;
  /** Whether there is nothing in the library at all. */
  isEmpty: boolean;
}

/** The top of the library: where one is, how much there is, a search, and the way to load more. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const { removed, onRemoved, field, searchRef, count, isEmpty } = props;
  const t = useMessages();
  const run = useRun();

  return (
    <header className={styles.header}>
      {removed && (
        <IconButton label={t('library.showAll')} onPress={() => onRemoved(false)}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
      )}
      <h1 className={styles.heading}>{t(removed ? 'library.showDeleted' : 'library.title')}</h1>
      {count !== null && !isEmpty && (
        <span className={styles.count} role="status">
          {count}
        </span>
      )}
      <span className={styles.space} />
      {!isEmpty && <SearchField {...field} inputRef={searchRef} className={styles.search} />}
      {!removed && (
        <Button tone="quiet" onPress={() => onRemoved(true)} className={styles.deleted}>
          {t('library.showDeleted')}
        </Button>
      )}
      <IconButton label={t('settings.title')} command="app.settings" onPress={() => run('app.settings')}>
        <Settings size={16} aria-hidden />
      </IconButton>
      <CheckerButton />
      {!isEmpty && !removed && (
        <Button tone="dark" onPress={() => run('article.load')}>
          {t('library.load')} <CommandKey command="article.load" />
        </Button>
      )}
    </header>
  );
}
