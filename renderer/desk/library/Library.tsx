import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../core/contract.ts';
import type { Id } from '../../../core/ids.ts';
import { useScreenActions } from '../commands/command-context.tsx';
import type { LibraryActions, LibraryProps } from '../screens.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import type { MenuAction } from '../ui/ActionMenu.tsx';
import { ArticleTable, type TableHandle } from './ArticleTable.tsx';
import { keepCursor } from './cursor.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { filterArticles } from './filter.ts';
import { LibraryBody } from './LibraryBody.tsx';
import { LibraryFooter, type FooterKeys } from './LibraryFooter.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { foundCount } from './search-groups.ts';
import { placeId } from './SearchPlace.tsx';
import { SEARCH_LIST, SearchResults } from './SearchResults.tsx';
import { initialSort, pressColumn, sortArticles } from './sort.ts';
import { useArticles } from './use-articles.ts';
import { usePaste } from './use-incoming.ts';
import { useLibraryChanges } from './use-library-changes.ts';
import { useLibrarySearch } from './use-library-search.ts';
import { useLoad } from './use-load.ts';
import styles from './Library.module.css';

/** Every article with how far it is: find one, open it, load more. */
export function Library({ onOpen }: LibraryProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [removed, setRemoved] = useState(false);
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState(initialSort);
  const [wanted, setWanted] = useState<{ id: Id | null; index: number }>({ id: null, index: 0 });
  const [renaming, setRenaming] = useState<Id | null>(null);
  const [correcting, setCorrecting] = useState<ArticleSummary | null>(null);
  const table = useRef<TableHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  const articles = useArticles(removed);
  const { list } = articles;
  const sorted = useMemo(() => list && sortArticles(list, sort, language), [list, sort, language]);
  const found = useLibrarySearch(!removed, search);
  const narrowed = removed ? filter : '';
  const shown = useMemo(() => sorted && filterArticles(sorted, narrowed), [sorted, narrowed]);
  const ids = useMemo(() => (shown ?? []).map(({ article }) => article.id), [shown]);
  const cursor = keepCursor(ids, wanted.id, wanted.index);

  const goTo = useCallback((id: Id) => setWanted({ id, index: Math.max(0, ids.indexOf(id)) }), [ids]);
  const onUndone = useCallback((id: Id) => {
    setWanted({ id, index: 0 });
    table.current?.focus();
  }, []);
  const changes = useLibraryChanges(articles, onUndone);
  const load = useLoad();
  usePaste(load);

  const actions = useMemo<LibraryActions>(() => {
    // Nothing is done to a line that is not in sight.
    const current = found.isOn ? undefined : shown?.find(({ article }) => article.id === cursor);
    const onCurrent = (act: (summary: ArticleSummary) => void) => () => {
      if (current !== undefined && !removed) act(current);
    };
    return {
      'library.open': onCurrent(({ article }) => onOpen(article.id)),
      'library.rename': onCurrent(({ article }) => setRenaming(article.id)),
      'library.details': onCurrent(setCorrecting),
      'library.remove': onCurrent((summary) => void changes.remove(summary)),
      'library.undo': changes.undo,
      'library.search': () => {
        search.current?.focus();
        search.current?.select();
      },
    };
  }, [shown, cursor, removed, onOpen, changes, found.isOn]);
  useScreenActions('library', actions);

  const onRenamed = useCallback(
    (summary: ArticleSummary, title: string | null) => {
      setRenaming(null);
      table.current?.focus();
      if (title !== null) void changes.setDetails(summary, { title });
    },
    [changes],
  );

  const onEnter = useCallback(
    (id: Id) => {
      const summary = shown?.find(({ article }) => article.id === id);
      if (!removed) onOpen(id);
      else if (summary !== undefined) void changes.restore(summary);
    },
    [shown, removed, onOpen, changes],
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) setRemoved(false);
  }

  const searchField = {
    label: t('search.label'),
    clearLabel: t('search.clear'),
    value: found.query,
    onChange: found.setQuery,
    onKeyDown: found.isOn ? found.onKeyDown : toTable,
    list: { id: SEARCH_LIST, isOpen: found.groups.length > 0, active: placeId(found.at) },
  };
  const filterField = {
    label: t('library.filter'),
    value: filter,
    onChange: setFilter,
    onKeyDown: toTable,
  };

  function toTable(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    table.current?.focus();
  }

  function countOf(): string | null {
    if (found.isOn) return found.search.answer && foundCount(found, t);
    if (list === null) return null;
    const total = list.length;
    return narrowed.trim() === ''
      ? t('library.count', { n: total })
      : t('library.countFiltered', { n: ids.length, total });
  }

  function footerKeys(): FooterKeys {
    if (found.isOn) return found.groups.length > 0 ? 'search' : 'none';
    return ids.length > 0 && !removed ? 'table' : 'none';
  }

  const rowActions: readonly MenuAction[] = [
    { id: 'open', label: t('library.open'), keys: 'Enter', run: actions['library.open'] },
    { id: 'rename', label: t('library.rename'), keys: 'F2', run: actions['library.rename'] },
    { id: 'details', label: t('library.details'), keys: 'Mod+I', run: actions['library.details'] },
    { id: 'delete', label: t('library.delete'), keys: 'Delete', run: actions['library.remove'] },
  ];

  return (
    <main className={styles.library} onKeyDown={onKeyDown}>
      <LibraryHeader
        removed={removed}
        onRemoved={setRemoved}
        field={removed ? filterField : searchField}
        searchRef={search}
        count={countOf()}
        isEmpty={list?.length === 0}
      />
      {found.isOn ? (
        <SearchResults {...found} onAt={found.setAt} onOpen={found.open} />
      ) : (
        <LibraryBody
          articles={articles}
          hasShown={ids.length > 0}
          removed={removed}
          query={narrowed}
          onClearQuery={() => setFilter('')}
          load={load}
        >
          <ArticleTable
            key={removed ? 'removed' : 'kept'}
            articles={shown ?? []}
            sort={sort}
            onSort={(column) => setSort(pressColumn(sort, column))}
            cursor={cursor}
            onCursor={goTo}
            onEnter={onEnter}
            enterLabel={removed ? t('library.restore') : null}
            renaming={renaming}
            onRenamed={onRenamed}
            rowActions={rowActions}
            handle={table}
          />
        </LibraryBody>
      )}
      <LibraryFooter keys={footerKeys()} />
      {correcting !== null && (
        <DetailsDialog
          article={correcting.article}
          onSaved={(saved) => changes.detailsSaved(correcting.article, saved)}
          onClose={() => setCorrecting(null)}
        />
      )}
    </main>
  );
}
