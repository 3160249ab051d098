import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { LibraryProps } from '../../app-state/screens.ts';
import { useMessages } from '../../ui/interface.tsx';
import { ArticleTable, type TableHandle } from './ArticleTable.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { LibraryBar } from './LibraryBar.tsx';
import { LibraryBody } from './LibraryBody.tsx';
import { LibraryFooter } from './LibraryFooter.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { UnfinishedNotice, MissingNotice } from './LibraryNotices.tsx';
import { foundCount } from './search-groups.ts';
import { placeId, SEARCH_LIST, SearchResults } from './SearchResults.tsx';
import { PickedBar } from './PickedBar.tsx';
import { useArticles, useShown } from './shown-articles.ts';
import { usePaste } from '../../app-state/loading/use-incoming.ts';
import { useLibraryActions } from './use-library-actions.ts';
import { useLibraryChanges } from './library-changes.ts';
import { useLibrarySearch } from './use-library-search.ts';
import { useLibraryView } from './use-library-view.ts';
import { useLoad } from '../../app-state/loading/use-load.ts';
import { usePicked } from './selection.ts';
import styles from './Library.module.css';

const nobody: readonly ArticleSummary[] = [];

/** Every article with how far it is: find one, open it, load more. */
export function Library({ onOpen }: LibraryProps) {
  const t = useMessages();
  const control = useLibraryView();
  const { view, change } = control;
  const [renaming, setRenaming] = useState<Id | null>(null);
  const [correcting, setCorrecting] = useState<ArticleSummary | null>(null);
  const [isArranging, setArranging] = useState(false);
  const table = useRef<TableHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const filter = useRef<HTMLInputElement>(null);

  const articles = useArticles();
  const shown = useShown(articles.list, view);
  const found = useLibrarySearch(true, search);
  const picking = usePicked(shown.lines, view.shelf, view.cursor);
  const { these, all } = picking;
  const { cursor, at, chosen } = picking.picked;
  const load = useLoad();
  usePaste(load);

  useEffect(() => {
    if (cursor !== null) change({ cursor });
  }, [cursor, change]);

  const shelf = useRef(view.shelf);
  useEffect(() => {
    if (shelf.current !== view.shelf) table.current?.focus();
    shelf.current = view.shelf;
  }, [view.shelf]);

  const onUndone = useCallback(
    (ids: readonly Id[]) => {
      these(ids);
      table.current?.focus();
    },
    [these],
  );
  const changes = useLibraryChanges(onUndone);
  const line = shown.lines[at];
  useLibraryActions({
    control,
    changes,
    search,
    filter,
    onOpen,
    // Nothing is done to a line that is not in sight.
    targets: found.isOn ? nobody : picking.targets,
    current: !found.isOn && line?.kind === 'article' ? line.summary : null,
    onRename: useCallback(({ article }: ArticleSummary) => setRenaming(article.id), []),
    onDetails: setCorrecting,
    onArrange: useCallback(() => setArranging(true), []),
    onSelectAll: useCallback(() => {
      all();
      table.current?.focus();
    }, [all]),
  });

  const onRenamed = useCallback(
    (summary: ArticleSummary, title: string | null) => {
      setRenaming(null);
      table.current?.focus();
      if (title !== null) void changes.setDetails(summary, { title });
    },
    [changes],
  );
  const isDeleted = view.shelf === 'deleted';
  const onEnter = useCallback(
    (summary: ArticleSummary) => {
      if (isDeleted) void changes.change([summary], 'restore');
      else onOpen(summary.article.id);
    },
    [isDeleted, changes, onOpen],
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || found.isOn) return;
    if (chosen.size > 1) picking.alone();
    else if (view.shelf !== 'articles') change({ shelf: 'articles', top: 0 });
  }

  const toTable = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    table.current?.focus();
  }, []);
  const { query, setQuery } = found;
  const onSearchKey = found.isOn ? found.onKeyDown : toTable;
  const isFound = found.groups.length > 0;
  const active = placeId(found.at);
  // The same while the table is narrowed, so that the head of the library is not drawn again with each letter.
  const field = useMemo(
    () => ({
      label: t('search.label'),
      clearLabel: t('search.clear'),
      value: query,
      onChange: setQuery,
      onKeyDown: onSearchKey,
      list: { id: SEARCH_LIST, isOpen: isFound, active },
    }),
    [t, query, setQuery, onSearchKey, isFound, active],
  );

  const isEmpty = articles.list?.lines.length === 0;
  const hasLines = shown.lines.length > 0;

  function countOf(): string | null {
    if (found.isOn) return found.search.answer && foundCount(found, t);
    return articles.list === null || isEmpty ? null : t('library.count', { n: shown.shelf.length });
  }

  return (
    <main className={styles.library} onKeyDown={onKeyDown}>
      <LibraryHeader field={field} searchRef={search} count={countOf()} isEmpty={isEmpty} />
      <MissingNotice />
      <UnfinishedNotice />
      {!found.isOn && !isEmpty && (
        <LibraryBar
          control={control}
          shown={shown}
          filterRef={filter}
          onFilterKey={toTable}
          isArranging={isArranging}
          onArranging={setArranging}
        />
      )}
      {found.isOn ? (
        <SearchResults {...found} onAt={found.setAt} onOpen={found.open} />
      ) : (
        <LibraryBody articles={articles} shown={shown} control={control} load={load}>
          <ArticleTable
            key={view.shelf}
            lines={shown.lines}
            control={control}
            opened={articles.list?.opened}
            picking={picking}
            onEnter={onEnter}
            enterLabel={isDeleted ? t('library.restore') : null}
            renaming={renaming}
            onRenamed={onRenamed}
            handle={table}
          />
        </LibraryBody>
      )}
      {!found.isOn && chosen.size > 1 && (
        <PickedBar
          summaries={picking.targets}
          shelf={view.shelf}
          changes={changes}
          onClear={() => {
            picking.alone();
            table.current?.focus();
          }}
        />
      )}
      <LibraryFooter
        keys={found.isOn ? (isFound ? 'search' : 'none') : hasLines && !isDeleted ? 'table' : 'none'}
      />
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
