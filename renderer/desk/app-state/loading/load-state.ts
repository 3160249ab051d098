import type { LoadResult, Notice } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { asksFirst, tokenOf } from './load-results.ts';

/** How far a load is, and what came of those before. */
export interface LoadState {
  /** A load that goes on, or null. */
  loading: Notice<'loading'> | null;
  /** For a load that the desk sends in parts: how many files were done before this part, and how many there are. */
  plan: { before: number; total: number } | null;
  /** The checker has asked for the load to stop. */
  stopping: boolean;
  /** The results of a load, and the questions about them, until the checker has seen them. */
  results: readonly LoadResult[];
}

/** What changes how far a load is, and opens nothing. */
export type LoadAction =
  | { type: 'loading'; loading: Notice<'loading'> }
  | { type: 'loadPlan'; plan: LoadState['plan'] }
  | { type: 'loadStopping' }
  | { type: 'loadEnded' }
  /** The checker leaves a file that asked something, or failed, as it is. */
  | { type: 'leftAside'; token: Id }
  | { type: 'resultsSeen' };

/** What came of a load: it may open an article. */
export type LoadedAction =
  | { type: 'loaded'; results: readonly LoadResult[] }
  /** The result of a file that had asked something: it replaces the question. */
  | { type: 'answered'; token: Id; results: readonly LoadResult[] };

export const noLoad = { loading: null, plan: null, stopping: false } as const;

/** Returns what an action makes of a load. */
export function reduceLoad(state: LoadState, action: LoadAction): Partial<LoadState> {
  switch (action.type) {
    case 'loading':
      return { loading: loadingIn(state.plan, action.loading) };
    case 'loadPlan':
      return { plan: action.plan };
    case 'loadStopping':
      return { stopping: true };
    case 'loadEnded':
      return noLoad;
    case 'leftAside':
      return { results: state.results.filter((result) => tokenOf(result) !== action.token) };
    case 'resultsSeen':
      return { results: [] };
  }
}

/** Returns how far the whole load is, from how far its part is; null when it is done. */
function loadingIn(plan: LoadState['plan'], part: Notice<'loading'>): LoadState['loading'] {
  const done = (plan?.before ?? 0) + part.done;
  const total = plan?.total ?? part.total;
  // The name is not known between two parts.
  if (part.done === part.total && done < total) return { done, total, name: null };
  return done < total ? { ...part, done, total } : null;
}

/** Returns the results that the checker has not seen, once a load has more; those of an answer stand in the question's place. */
export function resultsAfter(results: readonly LoadResult[], action: LoadedAction): readonly LoadResult[] {
  if (action.type === 'loaded') return [...results, ...asksFirst(action.results)];
  const at = results.findIndex((result) => tokenOf(result) === action.token);
  // The dialog with the question may have been closed since.
  return at < 0 ? [...results, ...action.results] : results.toSpliced(at, 1, ...action.results);
}
