import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { LibraryProps } from '../../app-state/screens.ts';
import type { TableHandle } from './ArticleTable.tsx';
import { useArticleList, useShown, useLibraryView } from './use-library-view.ts';
import { useLibraryChanges } from './library-changes.ts';
import { useLoad } from '../../app-state/loading/use-load.ts';
import { useSelection } from './article-selection.ts';

const nobody: readonly ArticleSummary[] = [];

/** Returns the articles as the table shows them, what is selected there, and what its keys and menus do. */
export function useLibraryTable(onOpen: LibraryProps['onOpen'], isSearching: boolean) {
  const control = useLibraryView();
  const { view, change } = control;
  const [renaming, setRenaming] = useState<Id | null>(null);
  const table = useRef<TableHandle>(null);
  const articles = useArticleList();
  const shown = useShown(articles.list, view);
  const selection = useSelection(shown.lines, view.shelf, view.cursor);
  const { these, all } = selection;
  const { cursor, at } = selection.selected;
  const load = useLoad();

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
  const onSelectAll = useCallback(() => {
    all();
    table.current?.focus();
  }, [all]);
  const onRename = useCallback(({ article }: ArticleSummary) => setRenaming(article.id), []);
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

  const toTable = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    table.current?.focus();
  }, []);

  return {
    control,
    articles,
    shown,
    selection,
    changes,
    load,
    table,
    toTable,
    isDeleted,
    // Nothing is done to a line that is not in sight.
    targets: isSearching ? nobody : selection.targets,
    current: !isSearching && line?.kind === 'article' ? line.summary : null,
    renaming,
    onRename,
    onRenamed,
    onEnter,
    onSelectAll,
  };
}
