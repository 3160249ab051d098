import { listClaims, noFilter, type ListFilter } from './claim-list.ts';
import type { ArticleStore } from './save.ts';

/** Lists the claims of a filter alone, whatever was filtered by, and goes to the first; false, and nothing, where there is none. */
export function listAndGo(store: ArticleStore, filter: Partial<ListFilter>): boolean {
  const wanted: ListFilter = { ...noFilter, verdict: 'all', ...filter };
  const [first] = listClaims(store.get().data, wanted, new Map()).ids;
  if (first === undefined) return false;
  store.dispatch({ type: 'filter', filter: wanted });
  store.dispatch({ type: 'select', id: first, reveal: true });
  return true;
}
