import type { KeyboardEvent, RefObject } from 'react';
import { ArrowLeft, Settings } from 'lucide-react';
import { useRun } from '../commands/command-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CommandKey } from '../ui/Kbd.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { CheckerButton } from './CheckerButton.tsx';
import styles from './Library.module.css';

export interface LibraryHeaderProps {
  /** Whether the deleted articles are shown. */
  removed: boolean;
  onRemoved(removed: boolean): void;
  query: string;
  onQuery(query: string): void;
  /** Enter or an arrow down in the search field: on to the table. */
  onLeaveSearch(): void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** How many articles are shown, of how many; null while they are read. */
  shown: number;
  total: number | null;
}

/** The top of the library: where one is, how many there are, a filter, and the way to load more. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const { removed, onRemoved, query, onQuery, onLeaveSearch, searchRef, shown, total } = props;
  const t = useMessages();
  const run = useRun();
  const isEmpty = total === 0;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeaveSearch();
  }

  return (
    <header className={styles.header}>
      {removed && (
        <IconButton label={t('library.showAll')} onPress={() => onRemoved(false)}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
      )}
      <h1 className={styles.heading}>{t(removed ? 'library.showDeleted' : 'library.title')}</h1>
      {total !== null && !isEmpty && (
        <span className={styles.count} role="status">
          {query.trim() === ''
            ? t('library.count', { n: total })
            : t('library.countFiltered', { n: shown, total })}
        </span>
      )}
      <span className={styles.space} />
      {!isEmpty && (
        <SearchField
          label={t('library.filter')}
          value={query}
          onChange={onQuery}
          onKeyDown={onKeyDown}
          inputRef={searchRef}
          className={styles.search}
        />
      )}
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
