import type { LoadResult, Notice } from '../../../core/contract.ts';

/** How far loading is: calls that have not come back, and the last notice of what main is reading. */
export interface LoadProgress {
  calls: number;
  notice: Notice<'loading'> | null;
}

export const notLoading: LoadProgress = { calls: 0, notice: null };

export type LoadStep =
  { kind: 'called' } | { kind: 'answered' } | { kind: 'notice'; notice: Notice<'loading'> };

/** Returns the progress after a step. A notice that all is done ends what main loads by itself (a file of the system). */
export function nextProgress(progress: LoadProgress, step: LoadStep): LoadProgress {
  switch (step.kind) {
    case 'called':
      return { ...progress, calls: progress.calls + 1 };
    case 'answered': {
      const calls = Math.max(0, progress.calls - 1);
      return { calls, notice: calls === 0 ? null : progress.notice };
    }
    case 'notice': {
      const { done, total } = step.notice;
      return { ...progress, notice: done >= total ? null : step.notice };
    }
  }
}

/** True while anything is being loaded. */
export function isLoading(progress: LoadProgress): boolean {
  return progress.calls > 0 || progress.notice !== null;
}

/** What the interface does about results: nothing, open the one article, say how many, or list what needs words. */
export type LoadOutcome =
  | { kind: 'nothing' }
  | { kind: 'open'; articleId: string }
  | { kind: 'count'; count: number }
  | { kind: 'list'; results: LoadResult[] };

/** Failures first, since they ask for something; then what was there already; the order of loading within each. */
const listOrder: Record<LoadResult['status'], number> = { failed: 0, already: 1, loaded: 2 };

/** Returns what to do about the results of one load. */
export function outcomeOf(results: readonly LoadResult[]): LoadOutcome {
  const [first] = results;
  if (first === undefined) return { kind: 'nothing' };
  if (results.length === 1 && first.status === 'loaded') return { kind: 'open', articleId: first.articleId };
  if (results.every((result) => result.status === 'loaded')) return { kind: 'count', count: results.length };
  return {
    kind: 'list',
    results: [...results].sort((a, b) => listOrder[a.status] - listOrder[b.status]),
  };
}

/** Counts results by what became of them. */
export function countResults(results: readonly LoadResult[]): Record<LoadResult['status'], number> {
  const counts = { loaded: 0, already: 0, failed: 0 };
  for (const result of results) counts[result.status]++;
  return counts;
}
