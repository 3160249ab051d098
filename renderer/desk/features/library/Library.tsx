import { useCallback, useMemo, useRef, useState, type ComponentType, type KeyboardEvent } from 'react';
import type { LibraryProps } from '../../app-state/screens.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { ArticleTable } from './ArticleTable.tsx';
import type { DetailsDialogProps } from './DetailsDialog.tsx';
import { LibraryBar } from './LibraryBar.tsx';
import { LibraryBody } from './LibraryBody.tsx';
import { LibraryFooter, type FooterKeys, SelectionBar } from './LibraryFooter.tsx';
import { LibraryHeader, UnfinishedNotice, MissingNotice } from './LibraryHeader.tsx';
import { foundCount, useLibrarySearch, type LibrarySearch } from './use-library-search.ts';
import { placeId, SEARCH_LIST, SearchResults } from './SearchResults.tsx';
import { usePaste } from '../../app-state/loading/paste-and-drop.ts';
import { useLibraryActions } from './use-library-actions.ts';
import type { LibraryChanges } from './library-changes.ts';
import { useLibraryTable } from './use-library-table.ts';
import styles from './Library.module.css';

interface LibraryScreenProps extends LibraryProps {
  /** The dialog of an article's details; null until it is loaded, since the library is painted without it. */
  Details: ComponentType<DetailsDialogProps> | null;
}

/** Every article with how far it is: find one, open it, load more. */
export function Library({ Details, onOpen }: LibraryScreenProps) {
  const t = useMessages();
  const search = useRef<HTMLInputElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [isArranging, setArranging] = useState(false);
  const found = useLibrarySearch(true, search);
  const library = useLibraryTable(onOpen, found.isOn);
  const { control, articles, shown, selection, changes, load, table, toTable } = library;
  const { view, change } = control;
  const { chosen } = selection.selected;
  usePaste(load);
  useLibraryActions({
    control,
    changes,
    search,
    filter,
    onOpen,
    targets: library.targets,
    current: library.current,
    onRename: library.onRename,
    onArrange: useCallback(() => setArranging(true), []),
    onSelectAll: library.onSelectAll,
  });
  const field = useSearchField(found, toTable);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || found.isOn) return;
    if (chosen.size > 1) selection.alone();
    else if (view.shelf !== 'articles') change({ shelf: 'articles', top: 0 });
  }

  const isEmpty = articles.list?.lines.length === 0;

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
            selection={selection}
            onEnter={library.onEnter}
            enterLabel={library.isDeleted ? t('library.restore') : null}
            renaming={library.renaming}
            onRenamed={library.onRenamed}
            handle={table}
          />
        </LibraryBody>
      )}
      {!found.isOn && chosen.size > 1 && (
        <SelectionBar
          summaries={selection.targets}
          shelf={view.shelf}
          changes={changes}
          onClear={() => {
            selection.alone();
            table.current?.focus();
          }}
        />
      )}
      <LibraryFooter keys={footerKeys(found, shown.lines.length > 0 && !library.isDeleted)} />
      <CorrectionDialog Details={Details} changes={changes} />
    </main>
  );
}

/** Which keys the footer shows: of the places that were found, of the table where it has lines, or none. */
function footerKeys(found: LibrarySearch, hasTable: boolean): FooterKeys {
  if (found.isOn) return found.groups.length > 0 ? 'search' : 'none';
  return hasTable ? 'table' : 'none';
}

interface CorrectionProps {
  Details: LibraryScreenProps['Details'];
  changes: LibraryChanges;
}

/** The details of the article that is being corrected, where one is. */
function CorrectionDialog({ Details, changes }: CorrectionProps) {
  const store = useAppStore();
  const dialog = useApp((state) => state.dialog);
  if (dialog?.name !== 'libraryDetails' || Details === null) return null;
  const { article } = dialog;
  return (
    <Details
      article={article}
      onSaved={(saved) => changes.detailsSaved(article, saved)}
      onClose={() => store.dispatch({ type: 'dialog', dialog: null })}
    />
  );
}

/** Returns the field of the header: its keys go to what was found, or to the table that it narrows. */
function useSearchField(found: LibrarySearch, toTable: (event: KeyboardEvent) => void) {
  const t = useMessages();
  const { query, setQuery } = found;
  const onSearchKey = found.isOn ? found.onKeyDown : toTable;
  const isFound = found.groups.length > 0;
  const active = placeId(found.at);
  // The same while the table is narrowed, so that the head of the library is not drawn again with each letter.
  return useMemo(
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
}
