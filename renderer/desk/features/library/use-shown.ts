import { useMemo } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { filterArticles } from '../../../../core/model/library/filter.ts';
import type { LibraryView, Shelf } from '../../../../core/model/library/view.ts';
import { useApp } from '../../app-state/app-context.tsx';
import type { ArticleList } from '../../app-state/article-list.ts';
import { countShelves, linesOf, onShelf, type Line } from './lines.ts';
import { sortArticles } from './sort.ts';

/** What the table shows of the library. */
export interface Shown {
  /** How many articles are on each shelf. */
  counts: Record<Shelf, number>;
  /** The articles of the shelf that is shown, whatever the filter. */
  shelf: readonly ArticleSummary[];
  /** How many of them the filter leaves. */
  left: number;
  lines: readonly Line[];
}

const nothing: readonly ArticleSummary[] = [];

/** Returns what the table shows: a shelf, sorted, narrowed and parted. Each step is done again only when what it rests on changes. */
export function useShown(list: ArticleList | null, view: LibraryView): Shown {
  const language = useApp((state) => state.language);
  const all = list?.lines ?? nothing;
  const opened = list?.opened;
  const counts = useMemo(() => countShelves(all), [all]);
  const shelf = useMemo(() => onShelf(all, view.shelf), [all, view.shelf]);
  const sorted = useMemo(
    () => sortArticles(shelf, view.sort, language, opened),
    [shelf, view.sort, language, opened],
  );
  const left = useMemo(() => filterArticles(sorted, view.filter), [sorted, view.filter]);
  const lines = useMemo(
    () => linesOf(left, view.group, view.folded, language),
    [left, view.group, view.folded, language],
  );
  return { counts, shelf, left: left.length, lines };
}
