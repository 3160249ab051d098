import { useMemo, type RefObject } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { noFilter } from '../../../../core/model/library/filter.ts';
import type { GroupBy } from '../../../../core/model/library/groups.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';
import { useScreenActions } from '../../commands/command-context.tsx';
import type { LibraryActions, LibraryProps } from '../../app-state/screens.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import type { LibraryChanges } from './library-changes.ts';
import type { ViewControl } from './use-library-view.ts';

/** What the library's commands work on. */
export interface LibraryParts extends LibraryProps {
  control: ViewControl;
  /** What commands are about; none while something stands in the table's place. */
  targets: readonly ArticleSummary[];
  /** The article whose line has the cursor. */
  current: ArticleSummary | null;
  changes: LibraryChanges;
  search: RefObject<HTMLInputElement | null>;
  filter: RefObject<HTMLInputElement | null>;
  onRename(summary: ArticleSummary): void;
  onArrange(): void;
  onSelectAll(): void;
}

/** Gives the library's commands what they do; what is about articles does nothing if none is picked. */
export function useLibraryActions(parts: LibraryParts): void {
  const { control, targets, current, changes, search, filter } = parts;
  const { onOpen, onRename, onArrange, onSelectAll } = parts;
  const store = useAppStore();
  const { shelf } = control.view;
  const { change } = control;

  const actions = useMemo<LibraryActions>(() => {
    const isDeleted = shelf === 'deleted';
    const onCurrent = (act: (summary: ArticleSummary) => void) => () => {
      if (current !== null && !isDeleted) act(current);
    };
    const onTargets = (act: (summaries: readonly ArticleSummary[]) => void) => () => {
      if (targets.length > 0 && !isDeleted) act(targets);
    };
    const idsOf = (summaries: readonly ArticleSummary[]) => summaries.map(({ article }) => article.id);
    const show = (next: Shelf) => () => change({ shelf: next, top: 0 });
    const group = (by: GroupBy) => () => change({ group: by });
    const focus = (field: RefObject<HTMLInputElement | null>) => () => {
      field.current?.focus();
      field.current?.select();
    };
    return {
      'library.open': onCurrent(({ article }) => onOpen(article.id)),
      'library.rename': onCurrent(onRename),
      'library.details': onCurrent(({ article }) =>
        store.dispatch({ type: 'dialog', dialog: { name: 'libraryDetails', article } }),
      ),
      'library.export': onTargets((summaries) =>
        store.dispatch({ type: 'dialog', dialog: { name: 'reports', articleIds: idsOf(summaries) } }),
      ),
      'library.results': onTargets((summaries) =>
        store.dispatch({ type: 'dialog', dialog: { name: 'results', articleIds: idsOf(summaries) } }),
      ),
      'library.saveCase': onCurrent(({ article }) =>
        store.dispatch({ type: 'dialog', dialog: { name: 'case', articleId: article.id } }),
      ),
      'library.archive': onTargets(
        (summaries) => void changes.change(summaries, shelf === 'archive' ? 'unarchive' : 'archive'),
      ),
      'library.remove': onTargets((summaries) => void changes.change(summaries, 'remove')),
      // Also of one that was deleted: it is still there until then.
      'library.erase': () => {
        if (current === null) return;
        const { id: articleId, title } = current.article;
        const choice = { target: { kind: 'article', articleId } as const, name: title, after: null };
        store.dispatch({ type: 'dialog', dialog: { name: 'erase', targets: [choice] } });
      },
      'library.selectAll': onSelectAll,
      'library.undo': changes.undo,
      'library.search': focus(search),
      'library.filter': focus(filter),
      'library.clearFilter': () => change({ filter: noFilter }),
      'library.articles': show('articles'),
      'library.archived': show('archive'),
      'library.deleted': show('deleted'),
      'library.groupByNone': group('none'),
      'library.groupByStatus': group('status'),
      'library.groupByOutlet': group('outlet'),
      'library.arrange': onArrange,
    };
  }, [
    store,
    shelf,
    change,
    targets,
    current,
    changes,
    search,
    filter,
    onOpen,
    onRename,
    onArrange,
    onSelectAll,
  ]);
  useScreenActions('library', actions);
}
